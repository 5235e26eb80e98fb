#define _GNU_SOURCE
#include "CLinux.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <link.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

#ifdef __GLIBC__
// How much may be free at the end of a heap. What is more goes back to the system, and what is wanted again
// comes with a page fault for every 4 KB: so much that a page's work seldom has it, and so little that a
// preview which nobody looks at does not hold it all day.
static atomic_int free_bytes = 4 << 20;
#endif

void yong_keep_heaps(void) {
#ifdef __GLIBC__
    // As large as a heap can be.
    free_bytes = 64 << 20;
#endif
}

void yong_prepare_heap(void) {
#ifdef __GLIBC__
    static _Thread_local bool is_prepared;
    if (is_prepared) return;
    is_prepared = true;
    // Larger blocks come from the system one by one and go back to it. Pictures need the same.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, free_bytes);
    // What a heap was once, it may be again without asking, even when it gave its end back. Nobody touches
    // these blocks: they have no memory, only addresses.
    void *volatile blocks[16];
    size_t count = sizeof blocks / sizeof *blocks;
    for (size_t i = 0; i < count; i++) blocks[i] = malloc((1 << 20) - 256);
    // The last one that goes is the one at the end: so all go back in one call of the system, if at all.
    for (size_t i = 0; i < count; i++) free(blocks[i]);
#endif
}

void yong_give_memory_back(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

typedef struct { uint8_t *id; size_t capacity, length; } ProgramID;

// The notes of one part of the program, each with a name, filled up to four bytes, and what it says.
static void read_notes(const uint8_t *notes, size_t size, ProgramID *to) {
    for (ElfW(Nhdr) note; size >= sizeof note;) {
        memcpy(&note, notes, sizeof note);
        size_t name = (note.n_namesz + 3ul) & ~3ul, content = (note.n_descsz + 3ul) & ~3ul;
        notes += sizeof note, size -= sizeof note;
        if (name > size || content > size - name) return;
        if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && !memcmp(notes, "GNU", 4)
            && note.n_descsz > 0 && note.n_descsz <= to->capacity) {
            memcpy(to->id, notes + name, note.n_descsz);
            to->length = note.n_descsz;
            return;
        }
        notes += name + content, size -= name + content;
    }
}

// Whether a part of a program is in memory: tools that strip a program may leave notes that are not.
static bool is_loaded(const ElfW(Phdr) *part, const struct dl_phdr_info *object) {
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *load = object->dlpi_phdr + i;
        if (load->p_type == PT_LOAD && (load->p_flags & PF_R) && part->p_vaddr >= load->p_vaddr
            && part->p_memsz <= load->p_memsz
            && part->p_vaddr - load->p_vaddr <= load->p_memsz - part->p_memsz)
            return true;
    }
    return false;
}

static int read_program(struct dl_phdr_info *object, size_t size, void *to) {
    (void)size;
    ProgramID *program = to;
    for (int i = 0; i < object->dlpi_phnum && program->length == 0; i++) {
        const ElfW(Phdr) *part = object->dlpi_phdr + i;
        if (part->p_type == PT_NOTE && is_loaded(part, object))
            read_notes(
                (const uint8_t *)(object->dlpi_addr + part->p_vaddr), part->p_memsz, program);
    }
    // The program comes first; its libraries are not asked.
    return 1;
}

size_t yong_program_id(uint8_t *id, size_t capacity) {
    ProgramID program = {id, capacity, 0};
    dl_iterate_phdr(read_program, &program);
    return program.length;
}
