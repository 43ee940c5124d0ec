// Findings of a test that looks at thousands of frames: each is told once, with the first place and how often it was
// seen.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace support {

class Findings {
public:
    void add(const std::string& what, const std::string& where) {
        Finding& finding = findings_.try_emplace(what, Finding{where, 0}).first->second;
        ++finding.count;
    }
    Findings() = default;
    Findings(const Findings&) = delete;
    Findings& operator=(const Findings&) = delete;
    ~Findings() {
        for (const auto& [what, finding] : findings_) {
            ADD_FAILURE() << what << "; first on " << finding.where << ", " << finding.count << " times in all";
        }
    }

private:
    struct Finding {
        std::string where;
        int count = 0;
    };
    std::map<std::string, Finding> findings_;
};

}  // namespace support
