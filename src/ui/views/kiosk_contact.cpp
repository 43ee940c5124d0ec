// How to reach somebody, at a machine that can neither call nor leave its page: big words to read or write down.
#include "generated/ui/icons.h"
#include "ui/views/kiosk.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Record;

constexpr float kSymbolSize = 24;

// A symbol, and beside it words that nobody has to press.
void fact(Canvas& canvas, char32_t symbol, const std::string& words, Type type) {
    Column& column = canvas.column();
    const float size = kSymbolSize * canvas.scale();
    const float line = canvas.line_height(type);
    canvas.add_symbol(symbol, column.x, column.y + (line - size) / 2, size, canvas.palette().teal);
    column.x += size + kCardGap;
    column.width -= size + kCardGap;
    paragraph(canvas, words, type);
    column.x -= size + kCardGap;
    column.width += size + kCardGap;
}

// "beispiel.de" is written down, "https://www.beispiel.de/a/b?c" is not.
std::string host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    if (url.substr(0, 4) == "www.") url.remove_prefix(4);
    return std::string(url.substr(0, url.find('/')));
}

std::string street_and_town(const catalogue::Address& address) {
    const std::string town = address.postal_code.empty() ? address.city : address.postal_code + " " + address.city;
    return address.street.empty() ? town : address.street + ", " + town;
}

}  // namespace

void kiosk_contact(Canvas& canvas, const Record& record) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    const bool has_street = offer != nullptr && !offer->address.street.empty();
    if (record.phones.empty() && record.email.empty() && record.url.empty() && !has_street) return;
    canvas.space(kMargin);
    const Card card = begin_card(canvas, CardLook{canvas.palette().teal_container, kCardPadding});
    bool first = true;
    const auto add = [&](char32_t symbol, const std::string& words, Type type) {
        if (!first) canvas.space(kGap);
        first = false;
        fact(canvas, symbol, words, type);
    };
    for (const catalogue::Phone& phone : record.phones) {
        add(icon::kCall, phone.shown, &phone == &record.phones.front() ? kHeading1 : kHeading2);
    }
    if (has_street) add(icon::kLocationOn, street_and_town(offer->address), kBody);
    if (!record.email.empty()) add(icon::kMail, record.email, kBody);
    if (!record.url.empty()) add(icon::kLanguage, host_of(record.url), kBody);
    end_card(canvas, card);
}

}  // namespace ui
