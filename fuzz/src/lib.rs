//! What is fuzzed: one function a decoder. A target may refuse its bytes; it must not panic, hang or break what it says.

pub mod targets;
