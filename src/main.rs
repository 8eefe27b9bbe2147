//! contas
fn main() {}
