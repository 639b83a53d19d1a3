//! Everything that comes in at the front of an operation: who asks, in which
//! programme, at what moment, in which language, with which keys. It is made
//! once per operation by the door (or by the demo and the tests, in the same
//! way) and is the only place where permits are made.

use std::rc::Rc;

use pergola_seal::{AccountSeed, AccountSheet, EpochKey, Language, RawId, ScopeKind};
use pergola_store::Tx;

use crate::acts::{Act, ActCode, Cell, rights_of, state_allows};
use crate::facts::belongs;
use crate::house::{House, Programme};
use crate::id::{Circle, Id, Person, ProgrammeTag};
use crate::moment::{Day, Moment};
use crate::notice::Notice;
use crate::permit::Permit;
use crate::role::{Role, Roles, State};
use crate::stop::Stop;

/// The epochs of one scope that were opened in this operation.
pub(crate) type Opened = ((ScopeKind, RawId), Rc<[EpochKey]>);

/// Somebody who is signed in.
pub struct Signed {
    /// Who.
    pub person: Id<Person>,
    /// What they are here.
    pub roles: Roles,
    /// Where they stand.
    pub state: State,
    /// Opens their account sheet, and with it everything they hold.
    pub(crate) seed: AccountSeed,
    pub(crate) sheet: Option<AccountSheet>,
    /// The epochs of each scope that was opened in this operation.
    pub(crate) held: Vec<Opened>,
}

/// Who asks.
pub enum Who {
    /// Nobody is signed in.
    Anyone,
    /// Somebody is.
    Signed(Box<Signed>),
}

/// The front of one operation.
pub struct Cx<'h> {
    /// The house.
    pub house: &'h House,
    /// The one moment of this operation.
    pub now: Moment,
    /// The language to answer in.
    pub language: Language,
    /// Somebody chose that language in this browser; the account's own gives way to it.
    pub chosen: bool,
    /// The programme that the operation is bound to, with its public facts.
    pub programme: Option<Programme>,
    who: Who,
}

impl Signed {
    /// Somebody who has just opened their own slot.
    #[must_use]
    pub fn new(person: Id<Person>, roles: Roles, state: State, seed: AccountSeed) -> Self {
        Self {
            person,
            roles,
            state,
            seed,
            sheet: None,
            held: Vec::new(),
        }
    }

    /// The seed, to seal it for a session or a way back in.
    #[must_use]
    pub const fn seed(&self) -> &AccountSeed {
        &self.seed
    }
}

impl<'h> Cx<'h> {
    /// An operation by nobody in particular.
    #[must_use]
    pub const fn new(house: &'h House, now: Moment, language: Language) -> Self {
        Self {
            house,
            now,
            language,
            chosen: false,
            programme: None,
            who: Who::Anyone,
        }
    }

    /// Says who asks, from now on in this operation.
    pub fn sign(&mut self, signed: Signed) {
        self.who = Who::Signed(Box::new(signed));
    }

    /// Whoever is signed in stands differently since a step of this operation.
    pub fn stands(&mut self, roles: Roles, state: State) {
        if let Who::Signed(signed) = &mut self.who {
            signed.roles = roles;
            signed.state = state;
        }
    }

    /// Whoever it was, is nobody from now on.
    pub fn unsign(&mut self) {
        self.who = Who::Anyone;
    }

    /// The local day of this operation.
    #[must_use]
    pub fn today(&self) -> Day {
        self.house.zone.day(self.now)
    }

    /// Who is signed in, if anybody.
    #[must_use]
    pub fn signed(&self) -> Option<&Signed> {
        match &self.who {
            Who::Anyone => None,
            Who::Signed(signed) => Some(signed),
        }
    }

    /// Who is signed in, to note that roles or state have just changed.
    pub fn signed_mut(&mut self) -> Option<&mut Signed> {
        match &mut self.who {
            Who::Anyone => None,
            Who::Signed(signed) => Some(signed),
        }
    }

    /// The roles of whoever asks.
    #[must_use]
    pub fn roles(&self) -> Roles {
        self.signed()
            .map_or(Roles::default().with(Role::Anyone), |signed| signed.roles)
    }

    /// The person who is signed in.
    ///
    /// # Errors
    /// `Missing` when nobody is: to a stranger nothing is there.
    pub fn me(&self) -> Result<Id<Person>, Stop> {
        self.signed()
            .map(|signed| signed.person)
            .ok_or(Stop::Missing)
    }

    /// The programme of this operation.
    ///
    /// # Errors
    /// `Missing` when it is bound to none.
    pub fn here(&self) -> Result<Id<ProgrammeTag>, Stop> {
        self.programme
            .as_ref()
            .map(|programme| programme.id)
            .ok_or(Stop::Missing)
    }

    /// Whether whoever asks could be allowed an act on something: what the door
    /// asks before it opens a transaction.
    #[must_use]
    pub fn might(&self, code: ActCode) -> bool {
        let state = self.signed().map_or(State::Active, |signed| signed.state);
        state_allows(code, state)
            && self
                .roles()
                .iter()
                .any(|role| rights_of(code)[role as usize] != Cell::Never)
    }

    /// May whoever asks do this act on themself?
    ///
    /// # Errors
    /// `Missing` when not.
    pub fn may_own<A: Act<On = Person>>(&self, _act: A) -> Result<Permit<A>, Stop> {
        let me = self.me()?;
        if self.might(A::CODE) && self.best(A::CODE, |cell| cell == Cell::Own) {
            return Ok(Permit::granted(self.here()?, me));
        }
        Err(Stop::Missing)
    }

    /// May whoever asks do this act in their programme?
    ///
    /// # Errors
    /// `Missing` when not.
    pub fn may_here<A: Act<On = ProgrammeTag>>(&self, _act: A) -> Result<Permit<A>, Stop> {
        let here = self.here()?;
        if self.might(A::CODE) && self.best(A::CODE, |cell| cell == Cell::Always) {
            return Ok(Permit::granted(here, here));
        }
        Err(Stop::Missing)
    }

    /// May whoever asks do this act in this circle?
    ///
    /// # Errors
    /// `Missing` when not, and when there is no such circle.
    pub fn may_in<A: Act<On = Circle>>(
        &self,
        tx: &mut Tx,
        _act: A,
        circle: Id<Circle>,
    ) -> Result<Permit<A>, Stop> {
        let me = self.me()?;
        let part = belongs::part(tx, circle, me)?.ok_or(Stop::Missing)?;
        let allowed = self.might(A::CODE)
            && self.best(A::CODE, |cell| match cell {
                Cell::Inside => true,
                Cell::Leads => part.leads(),
                Cell::Never | Cell::Always | Cell::Own => false,
            });
        if allowed {
            Ok(Permit::granted(self.here()?, circle))
        } else {
            Err(Stop::Missing)
        }
    }

    fn best(&self, code: ActCode, fits: impl Fn(Cell) -> bool) -> bool {
        self.roles()
            .iter()
            .any(|role| fits(rights_of(code)[role as usize]))
    }

    /// Tells every capability that hears it, in this transaction.
    ///
    /// # Errors
    /// Whatever stops one of them.
    pub fn leave_notice(&mut self, tx: &mut Tx, notice: Notice) -> Result<(), Stop> {
        for capability in self.house.capabilities {
            if let Some(hears) = &capability.hears
                && hears.kinds.contains(&notice.kind())
            {
                (hears.with)(self, tx, notice)?;
            }
        }
        Ok(())
    }
}
