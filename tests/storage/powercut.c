/* Keeps beside a folder a second one that holds only what reached the disk: the bytes a file had when it was last
 * synced. Loaded into the process under test; what was written and not synced is missing there, as after a power cut.
 * A file that was never synced is not there at all; a removed or renamed one is so at once, which is the harder case. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The place a path of the live folder has in the other one; 0 when it is not in that folder. */
static int shadow_of(const char *path, char *out) {
    const char *live = getenv("POWERCUT_LIVE"), *kept = getenv("POWERCUT_KEPT");
    size_t length = live ? strlen(live) : 0;
    if (!live || !kept || strncmp(path, live, length) || path[length] != '/') return 0;
    return snprintf(out, PATH_MAX, "%s%s", kept, path + length) < PATH_MAX;
}

static void keep(int fd) {
    char link[64], path[PATH_MAX], shadow[PATH_MAX], part[PATH_MAX + 8], buffer[65536];
    struct stat about;
    ssize_t length, got;
    off_t at = 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (length <= 0 || fstat(fd, &about) || !S_ISREG(about.st_mode)) return;
    path[length] = 0;
    if (!shadow_of(path, shadow)) return;
    /* the descriptor may be for writing only */
    int in = open(link, O_RDONLY | O_CLOEXEC);
    snprintf(part, sizeof part, "%s.part", shadow);
    int out = open(part, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    while ((got = pread(in, buffer, sizeof buffer, at)) > 0) {
        if (write(out, buffer, got) != got) abort();
        at += got;
    }
    close(in);
    close(out);
    if (rename(part, shadow)) abort();
}

int fsync(int fd) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fsync");
    int result = real(fd);
    if (!result) keep(fd);
    return result;
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
    int result = real(fd);
    if (!result) keep(fd);
    return result;
}

int unlink(const char *path) {
    static int (*real)(const char *);
    char shadow[PATH_MAX];
    if (!real) real = dlsym(RTLD_NEXT, "unlink");
    if (shadow_of(path, shadow)) real(shadow);
    return real(path);
}
