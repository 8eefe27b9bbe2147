//! Whether files that tests compare are to be written anew.

/// `CONTAS_BLESS=1 cargo test`.
pub(crate) fn bless() -> bool {
    std::env::var_os("CONTAS_BLESS").is_some_and(|value| value == "1")
}
