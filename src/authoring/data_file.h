// One file of the data folder: its head, and its records one after the other.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "authoring/object_reader.h"

namespace authoring {

// How faults call a record: its id or key, else "#3" for the third one.
std::string record_name(const Json& record, std::size_t position);

class DataFile {
public:
    // Reads `folder/name` and checks that its "$schema" is `schema`. A missing file is a fault only when required.
    DataFile(const std::filesystem::path& folder, const std::string& name, std::string_view schema, Need need,
             FaultList& faults);

    bool ok() const { return head_ != nullptr; }
    const std::string& name() const { return name_; }
    // Requires ok().
    ObjectReader& head() { return *head_; }
    // Call last: notes the keys of the head that nobody read.
    void finish();

    // Calls read(record) for every object in the list `key`. Requires ok().
    template <typename Read>
    void each(std::string_view key, Need need, Read read) {
        const Json* records = head_->list(key, need);
        std::size_t position = 0;
        for (const Json& value : records != nullptr ? *records : Json::array()) {
            ObjectReader record(value, {name_, record_name(value, ++position), ""}, head_->faults());
            read(record);
            record.finish();
        }
    }

private:
    std::string name_;
    Json document_;
    std::unique_ptr<ObjectReader> head_;
};

}  // namespace authoring
