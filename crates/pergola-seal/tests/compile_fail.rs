//! PRIVACY 14, property 16: what a person wrote cannot be printed, cloned or serialised, and no
//! other crate can open a scope of its own. Each file must not compile, for the reason beside it.

#[test]
fn plain_does_not_leak() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
