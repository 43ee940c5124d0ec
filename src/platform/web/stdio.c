// The two functions of <stdio.h> that Dear ImGui calls, without the C library's formatter, whose floating point alone is
// heavier than the painter.

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "sqlite3.h"

// SQLite's formatter is in the page anyway and knows everything that the names of windows need (%s, %d, %08X, %p).
int vsnprintf(char* out, size_t size, const char* format, va_list arguments) {
    char nothing[1];
    sqlite3_vsnprintf((int)(size > 0 ? size : 1), size > 0 ? out : nothing, format, arguments);
    return size > 0 ? (int)strlen(out) : 0;
}

int snprintf(char* out, size_t size, const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(out, size, format, arguments);
    va_end(arguments);
    return length;
}

// Only settings files are read with it, and the page has none: nothing could be read.
int sscanf(const char* text, const char* format, ...) {
    (void)text;
    (void)format;
    return 0;
}
