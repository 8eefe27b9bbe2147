//! The rules of the house, read off the source: what DESIGN.md draws and the code cannot drift apart.

mod files;
mod keys;
mod layers;
mod lexer;
mod sources;
mod texts;
mod words;
