//! When a page stops without an answer: the calm pages, and the one place that
//! decides what the log may know of a fault. "Not there" and "not yours" leave
//! here with the same bytes.

use pergola_base::{Answer, Chain, Cx, Fault, Method, Programme, Stop};
use pergola_home::people::sessions;
use pergola_page as calm;
use pergola_seal::Reference;
use pergola_store::StoreError;

use super::Told;
use super::headers::Answered;
use super::run::Visit;

impl Visit<'_> {
    /// What a person sees when a page stops without an answer.
    pub(super) fn stopped(&self, stop: Stop) -> Answered {
        let nothing = |answer| Answered {
            answer,
            told: Told::Nothing,
        };
        match stop {
            Stop::Missing => nothing(self.missing()),
            Stop::Busy => nothing(self.calm(|cx| calm::busy(cx, self.opens()))),
            Stop::Refused(refusal) => nothing(self.missing().status(refusal.status)),
            Stop::Fault(Fault { code, chain }) => {
                let reference = Reference::fresh();
                let answer = self.calm(|cx| self.fault(cx, &chain, &reference.to_string()));
                Answered {
                    answer,
                    told: Told::Fault {
                        reference,
                        code,
                        chain,
                    },
                }
            }
        }
    }

    /// Whether it was kept is said as it is: not, perhaps, or nothing was sent.
    fn fault(&self, cx: &Cx, chain: &Chain, reference: &str) -> Answer {
        let sent = self.sent();
        match chain {
            Chain::Store(StoreError::Full) => calm::full(cx),
            Chain::Store(StoreError::Io | StoreError::Unknown) if sent => {
                calm::unsure(cx, reference)
            }
            Chain::Store(StoreError::Io | StoreError::Unknown) => {
                calm::fault(cx, reference, self.opens()).status(503)
            }
            _ => calm::fault(cx, reference, self.opens()),
        }
    }

    fn missing(&self) -> Answer {
        self.calm(|cx| calm::missing(cx, self.sent()))
    }

    /// Whether a form was sent, or an address opened.
    fn sent(&self) -> bool {
        self.raw.method == "POST"
    }

    /// Whether the address can also be opened, not only sent to.
    fn opens(&self) -> bool {
        let routes = &self.door.routes;
        routes.find(Method::Get, &self.raw.path).is_some()
    }

    /// A calm page: it shows the programme's name if the database still answers,
    /// and looks the same whether something is not there or not yours.
    pub(super) fn calm(&self, page: impl Fn(&Cx) -> Answer) -> Answer {
        let mut cx = Cx::new(&self.door.house, self.now, self.language.language);
        let found: Result<(), Stop> = self.door.store.read("calm", |tx| {
            cx.unsign();
            cx.programme = None;
            if let Some(token) = self.cookies.token() {
                sessions::resolve(&mut cx, tx, &token)?;
            }
            if cx.programme.is_none() {
                cx.programme = Programme::front(tx)?;
            }
            Ok(())
        });
        if found.is_err() {
            cx.unsign();
        }
        page(&cx)
    }
}
