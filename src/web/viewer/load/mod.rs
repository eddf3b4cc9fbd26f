//! Files and Wasm modules that are loaded on demand.

pub(crate) mod composer;
pub(crate) mod fetch;
pub(crate) mod origin;
pub(crate) mod wanted;
pub(crate) mod wasm_module;
