//! A first bound without weeks: how many evenings of each mentor each circle
//! takes over the whole plan, as a cheapest flow. It is exact, quick on large
//! plans, and its prices are where those of the weekly bound begin.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::model::{CERTIFIED, Model};

/// What came out.
pub(crate) struct Transport {
    /// No rota costs less.
    pub bound: i64,
    /// By mentor: what one more evening costs.
    pub mentor: Vec<i64>,
    /// By mentor and hour: what one more evening at that hour costs beside that.
    pub hour: Vec<Vec<(usize, i64)>>,
}

/// One direction of an arc; its other direction stands beside it.
struct Arc {
    to: usize,
    room: i64,
    cost: i64,
}

/// A network, solved by shortest paths and blocking flows (primal-dual).
struct Network {
    arcs: Vec<Arc>,
    out: Vec<Vec<usize>>,
    distance: Vec<i64>,
    /// By node: the next arc to try, and whether it is on the way at hand.
    next: Vec<usize>,
    on_way: Vec<bool>,
}

const FAR: i64 = i64::MAX / 4;
const SOURCE: usize = 0;
const SINK: usize = 1;

impl Network {
    fn new() -> Self {
        let two = || vec![Vec::new(), Vec::new()];
        Self {
            arcs: Vec::new(),
            out: two(),
            distance: vec![0; 2],
            next: vec![0; 2],
            on_way: vec![false; 2],
        }
    }

    fn node(&mut self) -> usize {
        self.out.push(Vec::new());
        self.distance.push(0);
        self.next.push(0);
        self.on_way.push(false);
        self.out.len() - 1
    }

    fn arc(&mut self, from: usize, to: usize, room: i64, cost: i64) {
        self.out[from].push(self.arcs.len());
        self.arcs.push(Arc { to, room, cost });
        self.out[to].push(self.arcs.len());
        self.arcs.push(Arc {
            to: from,
            room: 0,
            cost: -cost,
        });
    }

    /// Sends as much as it can at the least cost: amount and cost.
    fn send(&mut self) -> (i64, i64) {
        let (mut amount, mut cost) = (0, 0);
        while self.measure() {
            self.next.fill(0);
            loop {
                let sent = self.push(SOURCE, FAR);
                if sent == 0 {
                    break;
                }
                amount += sent;
                cost += sent * self.distance[SINK];
            }
        }
        (amount, cost)
    }

    /// Measures distances from the source, on top of those known before, which
    /// keep every remaining arc from being negative.
    fn measure(&mut self) -> bool {
        let mut more = vec![FAR; self.out.len()];
        let mut waiting = BinaryHeap::from([Reverse((0, SOURCE))]);
        more[SOURCE] = 0;
        while let Some(Reverse((far, node))) = waiting.pop() {
            if far > more[node] {
                continue;
            }
            for at in &self.out[node] {
                let arc = &self.arcs[*at];
                let there = far + arc.cost + self.distance[node] - self.distance[arc.to];
                if arc.room > 0 && there < more[arc.to] {
                    more[arc.to] = there;
                    waiting.push(Reverse((there, arc.to)));
                }
            }
        }
        if more[SINK] == FAR {
            return false;
        }
        // What is farther than the sink (or cannot be reached) keeps step with it.
        let most = more[SINK];
        for (distance, more) in self.distance.iter_mut().zip(more) {
            *distance += more.min(most);
        }
        true
    }

    /// Sends along arcs that cost nothing beyond the distances.
    fn push(&mut self, node: usize, most: i64) -> i64 {
        if node == SINK {
            return most;
        }
        self.on_way[node] = true;
        let mut sent = 0;
        while self.next[node] < self.out[node].len() && sent == 0 {
            let at = self.out[node][self.next[node]];
            let (to, room, cost) = (self.arcs[at].to, self.arcs[at].room, self.arcs[at].cost);
            let is_shortest = self.distance[node] + cost == self.distance[to];
            if room > 0 && is_shortest && !self.on_way[to] {
                sent = self.push(to, most.min(room));
                self.arcs[at].room -= sent;
                self.arcs[at ^ 1].room += sent;
            }
            if sent == 0 {
                self.next[node] += 1;
            }
        }
        self.on_way[node] = false;
        sent
    }
}

/// Solves the plan without its weeks; `None`: not even that can be filled.
pub(crate) fn transport(model: &Model) -> Option<Transport> {
    let mut network = Network::new();
    let weeks = i64::try_from(model.weeks).ok()?;
    let places: Vec<[usize; 2]> = (0..model.circles)
        .map(|_| {
            let two = [network.node(), network.node()];
            two.iter()
                .for_each(|place| network.arc(SOURCE, *place, weeks, 0));
            two
        })
        .collect();
    let fair = i64::from(model.problem.weights.fair);
    let (mut mentors, mut constant) = (Vec::new(), 0);
    for who in 0..model.mentors {
        mentors.push(mentor(&mut network, model, who, &places));
        constant += fair * i64::from(model.problem.mentors[who].load_min);
    }
    let (amount, cost) = network.send();
    let wanted = 2 * weeks * i64::try_from(model.circles).ok()?;
    if amount < wanted {
        return None;
    }
    let far = &network.distance;
    let priced = |(node, hours): &(usize, Vec<(usize, usize)>)| {
        let hours = hours.iter();
        hours
            .map(|(slot, at)| (*slot, (far[*node] - far[*at]).max(0)))
            .collect()
    };
    Some(Transport {
        bound: (cost - fair * amount + constant).max(0),
        mentor: mentors
            .iter()
            .map(|(node, _)| far[SINK] - far[*node] - fair)
            .collect(),
        hour: mentors.iter().map(priced).collect(),
    })
}

/// A mentor's part of the network: the node, and one for each hour.
fn mentor(
    network: &mut Network,
    model: &Model,
    who: usize,
    places: &[[usize; 2]],
) -> (usize, Vec<(usize, usize)>) {
    let node = network.node();
    let mut hours: Vec<(usize, usize)> = Vec::new();
    let mut most = 0;
    for (circle, [lead, second]) in places.iter().enumerate() {
        let open = model.open[circle * model.mentors + who];
        if open == 0 {
            continue;
        }
        let (slot, weeks) = (model.slot(circle), i64::from(open.count_ones()));
        most = most.max(weeks);
        let known = hours.iter().find(|(known, _)| *known == slot);
        let hour = known.map_or_else(|| network.node(), |(_, hour)| *hour);
        if !hours.contains(&(slot, hour)) {
            hours.push((slot, hour));
        }
        let meeting = network.node();
        let price = i64::from(model.price[circle * model.mentors + who]);
        if model.bring(circle, who) & CERTIFIED != 0 {
            network.arc(*lead, meeting, weeks, price);
        }
        network.arc(*second, meeting, weeks, price);
        network.arc(meeting, hour, weeks, 0);
    }
    // Forbidden weeks may differ between circles of one hour: the plan's weeks bound all.
    let all = i64::try_from(model.weeks).unwrap_or(most);
    let present = (0..model.circles).fold(0, |weeks, circle| {
        weeks | model.open[circle * model.mentors + who]
    });
    let present = i64::from(present.count_ones()).min(all);
    hours
        .iter()
        .for_each(|(_, hour)| network.arc(*hour, node, present, 0));
    let asked = &model.problem.mentors[who];
    let fair = i64::from(model.problem.weights.fair);
    let most = present * i64::from(asked.week_max);
    let least = i64::from(asked.load_min).min(most);
    let good = i64::from(asked.load_max).min(most);
    // One price more for all, so that none is negative.
    network.arc(node, SINK, least, 0);
    network.arc(node, SINK, good - least, fair);
    network.arc(node, SINK, most - good, 2 * fair);
    (node, hours)
}
