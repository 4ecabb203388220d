//! The system calls a worker may make. Data for [`super::filter`]; what is not here is refused.
//!
//! The list is what threads that compute need from a C library: memory, time, locks, the pipes that are
//! open already. A call that takes paths, makes processes, speaks to the network or changes anything
//! outside the process is not on it. `io_uring` is not either: it would reach around the list.

/// Calls allowed with any arguments.
pub(super) const ALWAYS: &[i64] = &[
    // open pipes and files
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_pread64,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_lseek,
    libc::SYS_fstat,
    libc::SYS_fcntl,
    libc::SYS_dup,
    libc::SYS_fadvise64,
    libc::SYS_ppoll,
    libc::SYS_eventfd2,
    // memory
    libc::SYS_brk,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_mlock,
    libc::SYS_munlock,
    libc::SYS_mincore,
    libc::SYS_msync,
    libc::SYS_get_mempolicy,
    libc::SYS_membarrier,
    // threads and locks; the old and the new way to make a thread are narrowed in the filter
    libc::SYS_clone3,
    libc::SYS_futex,
    libc::SYS_set_robust_list,
    libc::SYS_get_robust_list,
    libc::SYS_set_tid_address,
    libc::SYS_rseq,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_sched_setaffinity,
    libc::SYS_sched_getparam,
    libc::SYS_sched_getscheduler,
    libc::SYS_getcpu,
    libc::SYS_gettid,
    libc::SYS_getpid,
    libc::SYS_getppid,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_restart_syscall,
    // signals to oneself
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    // time, chance, facts about the machine
    libc::SYS_clock_gettime,
    libc::SYS_clock_getres,
    libc::SYS_clock_nanosleep,
    libc::SYS_nanosleep,
    libc::SYS_gettimeofday,
    libc::SYS_getrandom,
    libc::SYS_getrusage,
    libc::SYS_sysinfo,
    libc::SYS_uname,
    // one of these asks for a file by path; the filter answers that it does not exist
    libc::SYS_openat2,
];

/// Calls of this processor's older ways.
#[cfg(target_arch = "x86_64")]
pub(super) const OF_THIS_PROCESSOR: &[i64] =
    &[libc::SYS_poll, libc::SYS_time, libc::SYS_arch_prctl];
/// Calls of this processor's older ways.
#[cfg(not(target_arch = "x86_64"))]
pub(super) const OF_THIS_PROCESSOR: &[i64] = &[];

/// Calls that look at files without opening them; only for a worker that may read some.
pub(super) const WITH_FILES: &[i64] = &[
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_fstatfs,
    libc::SYS_readlinkat,
    libc::SYS_getdents64,
    libc::SYS_faccessat,
];

/// Calls whose arguments lie behind a pointer, where no filter can look. They are answered with "no such
/// call", on which every C library falls back to the older call that the filter can judge.
pub(super) const UNKNOWN: &[i64] = &[libc::SYS_clone3, libc::SYS_openat2];
