#include "release/manifest.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "base/sort.h"

namespace release {
namespace {

constexpr std::string_view kFirstLine = "familienwegweiser-release 1";
constexpr std::string_view kKeyHeader = "familienwegweiser-key 1\n";
constexpr std::string_view kDevelopment = "development";
constexpr std::string_view kProduction = "production";
constexpr std::size_t kMaximumPathBytes = 120;

std::string key_line(const WorkingKey& key) {
    return "key " + to_hex(key.key) + " " + std::to_string(key.serial) + " " +
           std::string(key.development ? kDevelopment : kProduction) + "\n";
}

std::string file_words(const File& file) {
    return file.path + " " + std::to_string(file.size) + " " + base::to_hex(file.hash);
}

// Reads the lines of a manifest one after the other; stays `bad` once something did not fit.
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) { next_line(); }

    bool bad() const { return bad_; }
    bool at_end() const { return line_.empty() && rest_.empty(); }
    int line_number() const { return line_number_; }
    bool line_begins_with(std::string_view word) const {
        return line_.size() > word.size() && line_.substr(0, word.size()) == word && line_[word.size()] == ' ';
    }

    void fail() { bad_ = true; }
    void expect_line(std::string_view whole) {
        if (line_ != whole) fail();
        next_line();
    }
    // Begins a line "key word word …": afterwards word() yields its words, and end_line() closes it.
    void begin_line(std::string_view key) {
        if (!line_begins_with(key)) return fail();
        words_ = line_.substr(key.size() + 1);
    }
    std::string_view word() {
        const std::size_t space = words_.find(' ');
        const std::string_view found = words_.substr(0, space);
        words_ = space == std::string_view::npos ? std::string_view() : words_.substr(space + 1);
        if (found.empty()) fail();
        return found;
    }
    void end_line() {
        if (!words_.empty()) fail();
        next_line();
    }
    std::uint64_t number(std::uint64_t maximum) {
        const std::string_view digits = word();
        std::uint64_t value = 0;
        if (digits.empty() || digits.size() > 12 || (digits.size() > 1 && digits[0] == '0')) fail();
        for (const char digit : digits) {
            if (digit < '0' || digit > '9' || bad_) return fail(), 0;
            value = value * 10 + static_cast<std::uint64_t>(digit - '0');
        }
        if (value > maximum) fail();
        return value;
    }
    std::uint32_t small_number() {
        return static_cast<std::uint32_t>(number(std::numeric_limits<std::uint32_t>::max()));
    }
    base::Date date() {
        const auto read = base::parse_date(word());
        if (!read) fail();
        return read.value_or(base::Date{});
    }
    PublicKey public_key() {
        const auto read = parse_public_key(word());
        if (!read) fail();
        return read.value_or(PublicKey{});
    }
    Signature signature() {
        const auto read = parse_signature(word());
        if (!read) fail();
        return read.value_or(Signature{});
    }
    File file() {
        File file;
        file.path = word();
        file.size = number(kMaximumFileBytes);
        file.hash = public_key();  // 32 bytes in hexadecimal digits, as keys are
        if (!is_plain_path(file.path)) fail();
        return file;
    }

private:
    void next_line() {
        ++line_number_;
        const std::size_t end = rest_.find('\n');
        if (end == std::string_view::npos) {
            if (!rest_.empty()) fail();  // the last line has an end like every other
            line_ = rest_ = {};
            return;
        }
        line_ = rest_.substr(0, end);
        rest_ = rest_.substr(end + 1);
    }

    std::string_view rest_;
    std::string_view line_;
    std::string_view words_;
    int line_number_ = 0;
    bool bad_ = false;
};

Package read_package(Reader& reader) {
    Package package;
    reader.begin_line("package");
    package.name = reader.word();
    package.version = reader.small_number();
    package.schema = reader.small_number();
    reader.end_line();
    if (!is_plain_path(package.name)) reader.fail();
    while (!reader.bad() && reader.line_begins_with("file") && package.files.size() <= kMaximumFiles) {
        reader.begin_line("file");
        package.files.push_back(reader.file());
        reader.end_line();
    }
    while (!reader.bad() && reader.line_begins_with("delta") && package.deltas.size() <= kMaximumFiles) {
        Delta delta;
        reader.begin_line("delta");
        delta.from = reader.public_key();
        delta.file = reader.file();
        reader.end_line();
        package.deltas.push_back(delta);
    }
    if (package.files.empty() || (!package.deltas.empty() && package.files.size() != 1)) reader.fail();
    return package;
}

Manifest read_manifest(Reader& reader) {
    Manifest manifest;
    reader.expect_line(kFirstLine);
    reader.begin_line("version");
    manifest.version = reader.small_number();
    reader.end_line();
    reader.begin_line("date");
    manifest.date = reader.date();
    reader.end_line();
    reader.begin_line("expires");
    manifest.expires = reader.date();
    reader.end_line();
    reader.begin_line("key");
    manifest.key.key = reader.public_key();
    manifest.key.serial = reader.small_number();
    manifest.key.development = reader.word() == kDevelopment;
    reader.end_line();
    reader.begin_line("key-signature");
    manifest.key.by_root = reader.signature();
    reader.end_line();
    while (!reader.bad() && reader.line_begins_with("package") && manifest.packages.size() <= kMaximumPackages) {
        manifest.packages.push_back(read_package(reader));
    }
    reader.begin_line("signature");
    manifest.signature = reader.signature();
    reader.end_line();
    if (!reader.at_end()) reader.fail();
    return manifest;
}

// Every path once, and packages in the order in which they are written, so that there is one way to say a thing.
bool is_orderly(const Manifest& manifest) {
    std::vector<std::string_view> paths;
    std::string_view last_name;
    for (const Package& package : manifest.packages) {
        if (package.name <= last_name) return false;
        last_name = package.name;
        std::string_view last_path;
        for (const File& file : package.files) {
            if (file.path <= last_path) return false;
            last_path = file.path;
            paths.push_back(file.path);
        }
        last_path = {};
        for (const Delta& delta : package.deltas) {
            if (delta.file.path <= last_path) return false;
            last_path = delta.file.path;
            paths.push_back(delta.file.path);
        }
    }
    base::sort(paths);
    return paths.size() <= kMaximumFiles && std::adjacent_find(paths.begin(), paths.end()) == paths.end() &&
           manifest.packages.size() <= kMaximumPackages && manifest.date <= manifest.expires;
}

}  // namespace

bool is_plain_path(std::string_view path) {
    if (path.empty() || path.size() > kMaximumPathBytes) return false;
    char before = '/';
    for (const char letter : path) {
        const bool word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                          (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
        if (!word && letter != '.' && letter != '/') return false;
        if (before == '/' && !word) return false;  // an empty part, or one that begins with a dot
        before = letter;
    }
    return before != '/';
}

const Package* Manifest::find_package(std::string_view name) const {
    const auto found =
        std::find_if(packages.begin(), packages.end(), [name](const Package& package) { return package.name == name; });
    return found == packages.end() ? nullptr : &*found;
}

bool is_file(const File& file, std::string_view bytes) {
    return bytes.size() == file.size && base::sha256(bytes) == file.hash;
}

std::string bytes_to_certify(const WorkingKey& key) {
    return std::string(kKeyHeader) + key_line(key);
}

std::string bytes_to_sign(const Manifest& manifest) {
    std::string text(kFirstLine);
    text += "\nversion " + std::to_string(manifest.version);
    text += "\ndate " + base::format_date(manifest.date);
    text += "\nexpires " + base::format_date(manifest.expires) + "\n";
    text += key_line(manifest.key);
    text += "key-signature " + to_hex(manifest.key.by_root) + "\n";
    for (const Package& package : manifest.packages) {
        text += "package " + package.name + " " + std::to_string(package.version) + " " +
                std::to_string(package.schema) + "\n";
        for (const File& file : package.files) text += "file " + file_words(file) + "\n";
        for (const Delta& delta : package.deltas) {
            text += "delta " + base::to_hex(delta.from) + " " + file_words(delta.file) + "\n";
        }
    }
    return text;
}

std::string write_manifest(const Manifest& manifest) {
    return bytes_to_sign(manifest) + "signature " + to_hex(manifest.signature) + "\n";
}

base::Result<Manifest> parse_manifest(std::string_view bytes) {
    if (bytes.size() > kMaximumManifestBytes) return base::Error{"error.release.manifest_too_large", {}};
    Reader reader(bytes);
    Manifest manifest = read_manifest(reader);
    if (reader.bad() || !is_orderly(manifest) || write_manifest(manifest) != bytes) {
        return base::Error{"error.release.manifest", {{"line", std::to_string(reader.line_number())}}};
    }
    return manifest;
}

}  // namespace release
