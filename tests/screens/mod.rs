//! The screens, driven by keys and looked at as pictures.

mod desk;
mod forms_account;
mod forms_add;
