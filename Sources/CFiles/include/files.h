#ifndef CFILES_H
#define CFILES_H

/// Opens for writing a file without a name in a folder, which only its owner can read; it is gone
/// when it is closed before it got a name.
///
/// Returns a descriptor, or -1 with `errno` where the folder or its file system takes none.
int cfiles_open_unnamed(const char *_Nonnull folder);

/// Gives the file behind a descriptor of `cfiles_open_unnamed` a name that nothing has yet.
///
/// Returns 0, or -1 with `errno`.
int cfiles_give_name(int descriptor, const char *_Nonnull name);

/// Has the kernel begin to write a part of a file to the disk, without waiting for it: what is left
/// to wait for at its end is short.
void cfiles_begin_writing(int descriptor, long long start, long long count);

#endif
