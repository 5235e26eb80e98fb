#define _GNU_SOURCE
#include "CLinux.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>

int yong_exchange(int left_folder, const char *left, int right_folder, const char *right) {
    return renameat2(left_folder, left, right_folder, right, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int yong_move(int from_folder, const char *from, int to_folder, const char *to) {
    return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE) == 0 ? 0 : errno;
}

long yong_entries(int folder, void *buffer, unsigned long size) {
    long length = getdents64(folder, buffer, size);
    return length >= 0 ? length : -errno;
}

int64_t yong_birth(int folder, const char *name) {
    struct statx entry;
    if (statx(folder, name, AT_SYMLINK_NOFOLLOW, STATX_BTIME, &entry) != 0) return 0;
    if (!(entry.stx_mask & STATX_BTIME)) return 0;
    return (int64_t)entry.stx_btime.tv_sec * 1000000000 + entry.stx_btime.tv_nsec;
}

int64_t yong_file_system(const char *path) {
    struct statfs system;
    return statfs(path, &system) == 0 ? (int64_t)system.f_type : 0;
}

long yong_convert(
    const char *encoding, const uint8_t *text, size_t size, uint8_t *result, size_t capacity) {
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1) return -errno;
    char *from = (char *)text;
    char *to = (char *)result;
    size_t left = capacity;
    size_t failed = iconv(converter, &from, &size, &to, &left);
    long outcome = failed == (size_t)-1 ? -errno : (long)(capacity - left);
    iconv_close(converter);
    return outcome;
}

void yong_prepare_heap(void) {
#ifdef __GLIBC__
    static _Thread_local bool is_prepared;
    if (is_prepared) return;
    is_prepared = true;
    // Larger blocks come from the system one by one and go back to it. Pictures need the same.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    // What pages leave free at the end of a heap the next ones want again: given back to the system, it
    // would come with a page fault for every 4 KB.
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    // What a heap was once, it may be again without asking. Nobody touches these blocks: they have no
    // memory, only addresses.
    void *volatile blocks[16];
    size_t count = sizeof blocks / sizeof *blocks;
    for (size_t i = 0; i < count; i++) blocks[i] = malloc((1 << 20) - 256);
    // The last one that goes is the one at the end: only then is there something to give back.
    for (size_t i = 0; i < count; i++) free(blocks[i]);
#endif
}
