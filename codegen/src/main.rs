//! `cargo run -p telecom-codegen` rewrites every generated file of the project.

use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

fn main() -> ExitCode {
    match write_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("telecom-codegen: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write_all() -> io::Result<()> {
    for (path, content) in telecom_codegen::outputs()? {
        let path = telecom_codegen::root().join(path);
        if fs::read_to_string(&path).ok().as_deref() != Some(content.as_str()) {
            fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
            fs::write(&path, content)?;
        }
    }
    Ok(())
}
