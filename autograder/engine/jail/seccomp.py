"""The filter of system calls around a learner's process: threads may be made, processes and sockets may not."""

from __future__ import annotations

import errno
import functools
import os

import pyseccomp

_DENIED = (
    *("fork", "vfork", "socket", "ptrace", "process_vm_readv", "process_vm_writev", "unshare", "setns", "mount"),
    *("umount2", "pivot_root", "chroot", "keyctl", "add_key", "request_key", "bpf", "perf_event_open"),
    *("userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register", "memfd_create", "kexec_load"),
    *("init_module", "finit_module", "delete_module", "open_by_handle_at", "name_to_handle_at", "shmget"),
    *("msgget", "semget", "mq_open", "personality", "swapon", "reboot", "sethostname", "acct", "quotactl"),
)
_CLONE_THREAD = 0x00010000
"""From sched.h; a clone without it makes a process."""


def filter_descriptor() -> int:
    """Give a descriptor to read the compiled filter from. The caller closes it."""
    compiled, program = _compiled(), os.memfd_create("seccomp")
    try:
        os.write(program, compiled)
        os.lseek(program, 0, os.SEEK_SET)
    except BaseException:
        os.close(program)
        raise
    return program


@functools.cache
def _compiled() -> bytes:
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    denied = pyseccomp.ERRNO(errno.EPERM)
    for name in _DENIED:
        rules.add_rule(denied, name)
    rules.add_rule(denied, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, _CLONE_THREAD, 0))
    # clone3 hides its flags in memory, where a filter cannot look: say that there is none, libc then uses clone.
    rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    with os.fdopen(os.memfd_create("compiled"), "r+b") as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()
