//! The list of scopes is closed.

enum Everybody {}

impl pergola_seal::Scope for Everybody {
    const KIND: pergola_seal::ScopeKind = pergola_seal::ScopeKind::House;
}

fn main() {}
