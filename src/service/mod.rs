//! The use-cases: `Intent -> Plan -> commit`. Both front ends call it; it never prints, draws or asks.

pub mod demo;
pub mod import;
pub mod intent;
pub mod plan;
pub mod ports;
pub mod refusal;
