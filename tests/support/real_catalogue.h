// The catalogue made from data/, as tests of search, planner and screens use it: real offers, read once per program.
#pragma once

#include <iostream>
#include <map>
#include <string>

#include "authoring/assemble.h"
#include "authoring/data_folder.h"
#include "base/check.h"

namespace support {

inline const authoring::DataFolder& real_data() {
    static const authoring::DataFolder kData = [] {
        authoring::FaultList faults;
        authoring::DataFolder data = authoring::read_data_folder(FW_SOURCE_DIR "/data", faults);
        for (const authoring::Fault& fault : faults.faults()) {
            if (fault.severity == authoring::Severity::error) {
                std::cerr << fault.where.file << ' ' << fault.where.record << ' ' << fault.where.field << ": "
                          << fault.error.text_key << '\n';
            }
        }
        FW_CHECK(faults.error_count() == 0);
        return data;
    }();
    return kData;
}

// "coesfeld", "guetersloh", "lippe", "warendorf" or "all".
inline const catalogue::Catalogue& real_catalogue(const std::string& region = "all") {
    static std::map<std::string, catalogue::Catalogue> catalogues;
    const auto found = catalogues.find(region);
    if (found != catalogues.end()) {
        return found->second;
    }
    return catalogues.emplace(region, authoring::assemble(real_data(), region).value()).first->second;
}

}  // namespace support
