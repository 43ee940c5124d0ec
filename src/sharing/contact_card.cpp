#include "sharing/contact_card.h"

#include <string_view>

#include "base/check.h"

namespace sharing {
namespace {

constexpr std::size_t kLineBytes = 75;

// RFC 6350 chapter 3.4: a bare semicolon splits a value of several parts, a bare line break would split the card.
std::string escaped(std::string_view text, bool with_semicolon = true) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\r') continue;
        if (letter == '\n') {
            result += "\\n";
            continue;
        }
        if (letter == '\\' || letter == ',' || (letter == ';' && with_semicolon)) result += '\\';
        result += letter;
    }
    return result;
}

// A value that is no text (URI) cannot be escaped; whatever could end the line is dropped.
std::string without_controls(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (static_cast<unsigned char>(letter) > 0x20 && letter != 0x7F) result += letter;
    }
    return result;
}

bool continues_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

void append_line(std::string& card, const std::string& line) {
    std::size_t start = 0;
    std::size_t room = kLineBytes;
    while (line.size() - start > room) {
        std::size_t end = start + room;
        while (end > start + 1 && continues_letter(line[end])) --end;
        card.append(line, start, end - start);
        card += "\r\n ";
        start = end;
        room = kLineBytes - 1;  // the blank counts
    }
    card.append(line, start);
    card += "\r\n";
}

void append_address(std::string& card, const catalogue::Address& address) {
    if (address.empty()) return;
    // Post box; extended; street; town; region; postal code; country.
    append_line(card, "ADR:;;" + escaped(address.street) + ';' + escaped(address.city) + ";;" +
                          escaped(address.postal_code) + ";Deutschland");
}

}  // namespace

bool has_contact(const catalogue::Record& record) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    return !record.phones.empty() || !record.email.empty() || (offer != nullptr && !offer->address.street.empty());
}

std::string contact_card(const catalogue::Record& record, CardVersion version) {
    FW_CHECK(has_contact(record));
    const bool is_v4 = version == CardVersion::v4;
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    std::string card;
    append_line(card, "BEGIN:VCARD");
    append_line(card, is_v4 ? "VERSION:4.0" : "VERSION:3.0");
    if (is_v4) append_line(card, "KIND:org");
    // In a value of one part 3.0 wants the semicolon escaped, 4.0 leaves it free and readers show the backslash.
    append_line(card, "FN:" + escaped(record.title.de, !is_v4));
    // 3.0 demands a personal name; an organisation has an empty one.
    if (!is_v4) append_line(card, "N:;;;;");
    const std::string& organisation = offer != nullptr && !offer->provider.empty() ? offer->provider : record.title.de;
    append_line(card, "ORG:" + escaped(organisation));
    for (const catalogue::Phone& phone : record.phones) {
        const std::string number = without_controls(phone.dialled);
        append_line(card, is_v4 ? "TEL;VALUE=uri;TYPE=\"voice,work\":tel:" + number : "TEL;TYPE=VOICE,WORK:" + number);
    }
    if (!record.email.empty()) {
        append_line(card, (is_v4 ? "EMAIL;TYPE=work:" : "EMAIL;TYPE=INTERNET:") + without_controls(record.email));
    }
    if (offer != nullptr) append_address(card, offer->address);
    if (record.url.starts_with("https://")) append_line(card, "URL:" + without_controls(record.url));
    append_line(card, "END:VCARD");
    return card;
}

}  // namespace sharing
