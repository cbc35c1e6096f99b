//! The wasm-bindgen command line and its test runner, pinned by this folder's lock file.
//!
//! `xtask bindgen <args…>` makes the JavaScript glue; `xtask test-runner <args…>` runs wasm tests, and is what
//! `CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER` names. Everything after the subcommand goes through unread.

#![forbid(unsafe_code)]

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use wasm_bindgen_cli::{wasm_bindgen, wasm_bindgen_test_runner};

const USAGE: &str = "\
usage: xtask <command> <args…>

  bindgen <args…>      the wasm-bindgen command line
  test-runner <args…>  the wasm-bindgen test runner, for cargo's target runner

`xtask <command> --help` prints that tool's own options";

fn main() -> ExitCode {
    let mut args = env::args_os().skip(1);
    let Some(command) = args.next() else {
        return fail("no command was given", USAGE);
    };

    match command.to_str() {
        Some("bindgen") => report("wasm-bindgen", wasm_bindgen::run_cli_with_args(named("wasm-bindgen", args))),
        Some("test-runner") => report(
            "the wasm test runner",
            wasm_bindgen_test_runner::run_cli_with_args(named("wasm-bindgen-test-runner", args)),
        ),
        Some("help" | "--help" | "-h") => {
            println!("{USAGE}");
            ExitCode::SUCCESS
        }
        _ => fail("unknown command", USAGE),
    }
}

/// The argument list a tool expects: its own name first, then what it was given.
fn named(tool: &'static str, args: impl Iterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    std::iter::once(OsString::from(tool)).chain(args)
}

fn report<E: std::fmt::Display>(tool: &str, result: Result<(), E>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // `{:#}` is the message with its chain of causes, and never a backtrace.
        Err(error) => fail(&format!("{tool} failed"), &format!("{error:#}")),
    }
}

fn fail(what: &str, detail: &str) -> ExitCode {
    eprintln!("xtask: {what}\n{detail}");
    ExitCode::FAILURE
}
