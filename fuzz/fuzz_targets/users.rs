//! See [`contas_fuzz::targets::users`].

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| contas_fuzz::targets::users(data));
