#ifndef CLINUX_H
#define CLINUX_H

#include <stddef.h>
#include <stdint.h>

/// The calls of Linux that Swift's Glibc module does not show.

/// Swaps two entries of one file system in one step. Returns 0, or the error number.
int yong_exchange(int left_folder, const char *left, int right_folder, const char *right);

/// Moves an entry to a name that nothing has yet. Returns 0, or the error number: EEXIST where something
/// has it, EINVAL where the file system cannot tell.
int yong_move(int from_folder, const char *from, int to_folder, const char *to);

/// Reads some entries of an opened folder as `struct linux_dirent64`. Returns their bytes, 0 at the
/// end, or a negative error number.
long yong_entries(int folder, void *buffer, unsigned long size);

/// When an entry was made, in nanoseconds since 1970; 0 where the file system does not say.
int64_t yong_birth(int folder, const char *name);

/// The kind of file system that a path lies on, as `statfs` names it, or 0.
int64_t yong_file_system(const char *path);

/// Lets the heap of this thread grow by megabytes, which it does by one page at a time otherwise, with a
/// call of the system for each. Costs no memory before it is used; once done, it does nothing.
void yong_prepare_heap(void);

/// From the next heap that is prepared on, all heaps keep what is free in them: for a program that ends soon.
void yong_keep_heaps(void);

/// Gives what is free in all heaps back to the system, wherever it lies. Takes milliseconds, in which
/// others who want memory wait.
void yong_give_memory_back(void);

/// The hash of this program that its linker wrote into it (the GNU build id). Returns how many bytes it
/// has, or 0 where there is none or no room for it.
size_t yong_program_id(uint8_t *id, size_t capacity);

/// Turns text of an encoding that `iconv` knows into UTF-8. Returns how many bytes were written, or a
/// negative error number: -E2BIG where they do not fit.
long yong_convert(
    const char *encoding, const uint8_t *text, size_t size, uint8_t *result, size_t capacity);

#endif
