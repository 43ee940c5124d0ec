#include "base/check.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace base {

// Without a format: this would be the only thing in the page that needs the C library's formatter.
void fail_check(const char* file, int line, const char* condition) {
    const std::string words = std::string(file) + ":" + std::to_string(line) + ": broken promise: " + condition + "\n";
    std::fwrite(words.data(), 1, words.size(), stderr);
    std::abort();
}

}  // namespace base
