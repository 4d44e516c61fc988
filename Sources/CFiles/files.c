#define _GNU_SOURCE
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#ifdef O_TMPFILE

int cfiles_open_unnamed(const char *folder) {
  return open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
}

int cfiles_give_name(int descriptor, const char *name) {
  char opened[32];
  snprintf(opened, sizeof opened, "/proc/self/fd/%d", descriptor);
  return linkat(AT_FDCWD, opened, AT_FDCWD, name, AT_SYMLINK_FOLLOW);
}

#else

int cfiles_open_unnamed(const char *folder) {
  (void)folder;
  errno = ENOSYS;
  return -1;
}

int cfiles_give_name(int descriptor, const char *name) {
  (void)descriptor, (void)name;
  errno = ENOSYS;
  return -1;
}

#endif

void cfiles_begin_writing(int descriptor, long long start, long long count) {
#ifdef SYNC_FILE_RANGE_WRITE
  sync_file_range(descriptor, start, count, SYNC_FILE_RANGE_WRITE);
#else
  (void)descriptor, (void)start, (void)count;
#endif
}
