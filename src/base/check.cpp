#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace base {

void fail_check(const char* file, int line, const char* condition) {
    std::fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, condition);
    std::abort();
}

}  // namespace base
