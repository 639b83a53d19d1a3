//! Which choice is looked at next: those that took part in late conflicts come
//! first. A heap that knows where each choice stands.

/// Choices by how much they matter.
#[derive(Default)]
pub(crate) struct Order {
    heap: Vec<usize>,
    /// By choice: where it stands in the heap, if it does.
    place: Vec<Option<usize>>,
    weight: Vec<f64>,
    step: f64,
}

impl Order {
    /// One choice more.
    pub fn add(&mut self) {
        self.place.push(None);
        self.weight.push(0.0);
        self.step = self.step.max(1.0);
        self.put_back(self.place.len() - 1);
    }

    /// The choice that matters most.
    pub fn pop(&mut self) -> Option<usize> {
        let top = *self.heap.first()?;
        let last = self.heap.pop()?;
        self.place[top] = None;
        if last != top {
            self.heap[0] = last;
            self.place[last] = Some(0);
            self.sink(0);
        }
        Some(top)
    }

    /// A choice that is open again.
    pub fn put_back(&mut self, choice: usize) {
        if self.place[choice].is_none() {
            self.heap.push(choice);
            self.place[choice] = Some(self.heap.len() - 1);
            self.rise(self.heap.len() - 1);
        }
    }

    /// The choice took part in a conflict.
    pub fn raise(&mut self, choice: usize) {
        self.weight[choice] += self.step;
        if self.weight[choice] > 1e100 {
            self.weight.iter_mut().for_each(|weight| *weight *= 1e-100);
            self.step *= 1e-100;
        }
        if let Some(at) = self.place[choice] {
            self.rise(at);
        }
    }

    /// What is past counts less.
    pub fn fade(&mut self) {
        self.step *= 1.05;
    }

    fn before(&self, one: usize, other: usize) -> bool {
        self.weight[self.heap[one]] > self.weight[self.heap[other]]
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.heap.swap(one, other);
        self.place[self.heap[one]] = Some(one);
        self.place[self.heap[other]] = Some(other);
    }

    fn rise(&mut self, mut at: usize) {
        while at > 0 && self.before(at, (at - 1) / 2) {
            self.swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    fn sink(&mut self, mut at: usize) {
        loop {
            let children = [2 * at + 1, 2 * at + 2].into_iter();
            let best = children
                .filter(|child| *child < self.heap.len())
                .fold(at, |best, child| {
                    if self.before(child, best) {
                        child
                    } else {
                        best
                    }
                });
            if best == at {
                return;
            }
            self.swap(at, best);
            at = best;
        }
    }
}
