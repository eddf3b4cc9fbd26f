//! The page's behaviour, compiled to WebAssembly.

fn main() {
    stancemap::browser::start();
}
