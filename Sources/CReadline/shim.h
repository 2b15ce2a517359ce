#ifndef COACH_CREADLINE_SHIM_H
#define COACH_CREADLINE_SHIM_H

// posix_openpt, grantpt and signalfd are declared only with the GNU extensions.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

// readline.h uses FILE without including its header.
#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>
#include <readline/history.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>

// Macros with expressions are not imported into Swift.
static inline int coach_wifexited(int status) { return WIFEXITED(status); }
static inline int coach_wexitstatus(int status) { return WEXITSTATUS(status); }
static inline int coach_wifsignaled(int status) { return WIFSIGNALED(status); }
static inline int coach_wtermsig(int status) { return WTERMSIG(status); }

#endif
