#ifndef COACH_CREADLINE_SHIM_H
#define COACH_CREADLINE_SHIM_H

// readline.h uses FILE without including its header.
#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>
#include <readline/history.h>
#include <langinfo.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>

// These are declared only with the GNU extensions, which give some system types another shape than they have in
// Swift's Glibc; both in one file do not compile.
extern int pipe2(int ends[2], int flags);
extern long syscall(long number, ...);
extern int posix_openpt(int flags);
extern int grantpt(int descriptor);
extern int unlockpt(int descriptor);
extern int ptsname_r(int descriptor, char *name, size_t size);

// Macros with expressions are not imported into Swift.
static inline int coach_wifexited(int status) { return WIFEXITED(status); }
static inline int coach_wifstopped(int status) { return WIFSTOPPED(status); }
static inline int coach_wexitstatus(int status) { return WEXITSTATUS(status); }
static inline int coach_wifsignaled(int status) { return WIFSIGNALED(status); }
static inline int coach_wtermsig(int status) { return WTERMSIG(status); }
static inline int coach_s_isreg(mode_t mode) { return S_ISREG(mode); }
static inline int coach_s_islnk(mode_t mode) { return S_ISLNK(mode); }

// A function with a variable number of arguments is not imported either.
static inline int coach_pidfd_open(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

// Function pointers cannot be compared in Swift. A signal that cannot be looked up counts as not ignored.
static inline int coach_is_ignored(int signal_number) {
    struct sigaction action;
    return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

#endif
