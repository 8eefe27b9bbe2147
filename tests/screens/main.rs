//! The screens, driven by keys and looked at as pictures.

#[cfg(test)]
mod users;
#[cfg(test)]
mod users_desk;
#[cfg(test)]
mod users_files;
#[cfg(test)]
mod users_import;
#[cfg(test)]
mod users_pictures;
