#ifndef CLINUX_H
#define CLINUX_H

/// The calls of Linux that Swift's Glibc module does not show.

/// Swaps two paths of one file system in one step. Returns 0, or -1 with errno set.
int yong_exchange(const char *left, const char *right);

#endif
