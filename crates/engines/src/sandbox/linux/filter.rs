//! System calls, limited by seccomp to a list.
//!
//! Refused calls fail with `EPERM` instead of killing the worker: an engine that probes for a feature
//! goes on without it, and the refusal can be tested.

use super::calls::{ALWAYS, OF_THIS_PROCESSOR, UNKNOWN, WITH_FILES};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch,
};
use std::collections::BTreeMap;

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// Installs the filters; none where this kernel or processor has no such thing.
pub(super) fn install(with_files: bool) -> Option<()> {
    let arch = TargetArch::try_from(std::env::consts::ARCH).ok()?;
    let unknown = compile(any(UNKNOWN), SeccompAction::Allow, errno(libc::ENOSYS), arch)?;
    let listed = compile(rules(with_files)?, errno(libc::EPERM), SeccompAction::Allow, arch)?;
    // Of two filters the stricter answer wins. The list comes second: it does not allow a third.
    seccompiler::apply_filter(&unknown).ok()?;
    seccompiler::apply_filter(&listed).ok()
}

fn compile(
    rules: Rules,
    otherwise: SeccompAction,
    matched: SeccompAction,
    arch: TargetArch,
) -> Option<BpfProgram> {
    SeccompFilter::new(rules, otherwise, matched, arch).ok()?.try_into().ok()
}

fn errno(number: i32) -> SeccompAction {
    SeccompAction::Errno(number.unsigned_abs())
}

fn any(calls: &[i64]) -> Rules {
    calls.iter().map(|call| (*call, Vec::new())).collect()
}

fn rules(with_files: bool) -> Option<Rules> {
    let mut rules = any(ALWAYS);
    rules.extend(any(OF_THIS_PROCESSOR));
    rules.extend(narrowed()?);
    if with_files {
        rules.extend(any(WITH_FILES));
        rules.insert(libc::SYS_openat, vec![lacks(2, WRITING)?]);
    }
    Some(rules)
}

/// Every flag with which opening a file could change it.
const WRITING: u64 = bits(libc::O_ACCMODE) | bits(libc::O_CREAT) | bits(libc::O_TRUNC);

/// Calls allowed only with harmless arguments.
fn narrowed() -> Option<Rules> {
    let executable = bits(libc::PROT_EXEC);
    let own = u64::from(std::process::id());
    Some(Rules::from([
        // A thread, never a process.
        (libc::SYS_clone, vec![has(0, bits(libc::CLONE_THREAD))?]),
        // Abort is a signal to oneself.
        (libc::SYS_tgkill, vec![is(0, own)?]),
        // No new code: what is mapped can be read or written, not run.
        (libc::SYS_mmap, vec![lacks(2, executable)?]),
        (libc::SYS_mprotect, vec![lacks(2, executable)?]),
        // Names of threads, nothing else.
        (libc::SYS_prctl, vec![is(0, bits(libc::PR_SET_NAME))?]),
        // Asking for a limit of one's own, never setting one.
        (libc::SYS_prlimit64, vec![SeccompRule::new(vec![quad(0, 0)?, quad(2, 0)?]).ok()?]),
    ]))
}

/// The bits of a flag; flags are never negative.
const fn bits(flag: i32) -> u64 {
    flag.unsigned_abs() as u64
}

fn has(argument: u8, flags: u64) -> Option<SeccompRule> {
    masked(argument, flags, flags)
}

fn lacks(argument: u8, flags: u64) -> Option<SeccompRule> {
    masked(argument, flags, 0)
}

fn masked(argument: u8, mask: u64, value: u64) -> Option<SeccompRule> {
    let compare = SeccompCmpOp::MaskedEq(mask);
    let condition =
        SeccompCondition::new(argument, SeccompCmpArgLen::Qword, compare, value).ok()?;
    SeccompRule::new(vec![condition]).ok()
}

fn is(argument: u8, value: u64) -> Option<SeccompRule> {
    SeccompRule::new(vec![quad(argument, value)?]).ok()
}

fn quad(argument: u8, value: u64) -> Option<SeccompCondition> {
    SeccompCondition::new(argument, SeccompCmpArgLen::Qword, SeccompCmpOp::Eq, value).ok()
}
