#include "catalogue/columns.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/date.h"
#include "catalogue/packing.h"

namespace catalogue {
namespace {

std::vector<std::string> list(Rows& rows, char separator) {
    auto items = unpack_list(rows.text(), separator);
    if (!items) {
        rows.reject();
        return {};
    }
    return std::move(*items);
}

}  // namespace

std::vector<std::string> keys(Rows& rows) {
    return list(rows, ' ');
}

std::vector<std::string> lines(Rows& rows) {
    return list(rows, '\n');
}

bool flag(Rows& rows) {
    return rows.integer(0, 1) == 1;
}

LocalText local_text(Rows& rows) {
    LocalText text;
    text.de = rows.text();
    text.easy = rows.text();
    text.en = rows.text();
    return text;
}

Window window(Rows& rows) {
    const auto read = unpack_window(rows.text());
    if (!read) {
        rows.reject();
        return {};
    }
    return *read;
}

std::optional<Window> optional_window(Rows& rows) {
    const std::string text = rows.text();
    if (text.empty()) {
        return std::nullopt;
    }
    const auto read = unpack_window(text);
    if (!read) {
        rows.reject();
    }
    return read;
}

std::string optional_date(Rows& rows) {
    std::string text = rows.text();
    if (!text.empty() && !base::parse_date(text)) {
        rows.reject();
    }
    return text;
}

Provenance provenance(Rows& rows, const std::vector<std::string>& sources) {
    Provenance read;
    const auto number = rows.integer(1, std::max<std::int64_t>(1, static_cast<std::int64_t>(sources.size())));
    if (static_cast<std::size_t>(number) <= sources.size()) {
        read.source = sources[static_cast<std::size_t>(number) - 1];
    } else {
        rows.reject();
    }
    read.checked = enumeration(rows, Checked::confirmed);
    read.as_of = rows.text();
    read.stale_risk = enumeration(rows, StaleRisk::high);
    read.unverified_fields = keys(rows);
    return read;
}

}  // namespace catalogue
