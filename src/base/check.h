// A broken promise inside the program stops it at once, with the place where it was noticed. Expected failures
// (bad input, damaged files, no network) are never handled with this: see base/result.h.
#pragma once

namespace base {

// Prints file, line and condition to stderr and ends the program.
[[noreturn]] void fail_check(const char* file, int line, const char* condition);

}  // namespace base

#define FW_CHECK(condition) ((condition) ? void() : ::base::fail_check(__FILE__, __LINE__, #condition))
