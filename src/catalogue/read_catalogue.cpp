#include "catalogue/read_catalogue.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "base/sha256.h"
#include "catalogue/guarded_database.h"
#include "catalogue/read_tables.h"
#include "catalogue/schema.h"

namespace catalogue {
namespace {

constexpr std::size_t kMostBytes = 64 * 1024 * 1024;

// Fixed places in the header of every SQLite file (sqlite.org/fileformat2.html, 1.3).
constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;

base::Error error(const char* key) {
    return {std::string("error.catalogue.") + key, {}};
}

bool trailer_fits(std::string_view bytes) {
    if (bytes.size() < kTrailerBytes) {
        return false;
    }
    const std::string_view database = bytes.substr(0, bytes.size() - kTrailerBytes);
    const std::string_view trailer = bytes.substr(database.size());
    if (trailer.substr(0, kTrailerMagic.size()) != kTrailerMagic) {
        return false;
    }
    const base::Sha256 digest = base::sha256(database);
    return trailer.substr(kTrailerMagic.size()) ==
           std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size());
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number = number << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    }
    return number;
}

}  // namespace

base::Result<Catalogue> read_catalogue(std::string_view bytes) {
    if (bytes.empty()) {
        return error("empty");
    }
    if (bytes.size() > kMostBytes) {
        return error("too_large");
    }
    if (!trailer_fits(bytes)) {
        return error("damaged");
    }
    const std::string_view database_bytes = bytes.substr(0, bytes.size() - kTrailerBytes);
    if (database_bytes.size() < kHeaderBytes || database_bytes.substr(0, kSqliteMagic.size()) != kSqliteMagic ||
        big_endian(database_bytes, kApplicationIdAt) != kApplicationId) {
        return error("foreign");
    }
    const std::uint32_t version = big_endian(database_bytes, kUserVersionAt);
    if (version != static_cast<std::uint32_t>(kSchemaVersion)) {
        return error(version > static_cast<std::uint32_t>(kSchemaVersion) ? "newer" : "older");
    }
    GuardedDatabase database(database_bytes);
    if (!database.ok() || !database.has_our_schema() || !database.passes_quick_check()) {
        return error("foreign");
    }
    Catalogue catalogue;
    ContentFault fault;
    read_tables(database, catalogue, fault);
    if (fault.found()) {
        return base::Error{"error.catalogue.content", {{"table", fault.table}}};
    }
    return catalogue;
}

bool try_empty_catalogue() {
    GuardedDatabase empty({});
    return empty.ok() && !empty.has_our_schema() && empty.passes_quick_check();
}

}  // namespace catalogue
