// How to reach somebody, at a machine that can neither call nor leave its page: big words to read or write down, and a
// code that a telephone takes along.
#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/views/kiosk.h"
#include "ui/widgets/card.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Record;

using semantics::Id;
using semantics::make_id;

constexpr float kSymbolSize = 24;
constexpr float kCodeWidth = 190;

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

void contact_code(Canvas& canvas) {
    const std::string words = canvas.say("kiosk.contact.code");
    qr_code(canvas, make_id(Id::none, "contact_code"), canvas.state().kiosk.contact, words);
    canvas.space(4);
    note(canvas, words);
}

}  // namespace

void kiosk_contact(Canvas& canvas, const Record& record) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    const bool has_street = offer != nullptr && !offer->address.street.empty();
    if (record.phones.empty() && record.email.empty() && record.url.empty() && !has_street) return;
    canvas.space(kMargin);
    const Card card = begin_card(canvas, CardLook{canvas.palette().teal_container, kCardPadding});
    const Column whole = canvas.column();
    const bool has_code = canvas.state().kiosk.contact.size > 0;
    // Beside the code there is room for words from here on; in less it stands below them.
    const bool beside = has_code && whole.width >= 2.5F * kCodeWidth * canvas.scale();
    if (beside) canvas.column().width -= kCodeWidth + kMargin;
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
    Column& column = canvas.column();
    const float end = column.y;
    column = whole;
    if (has_code) {
        if (beside) {
            column.x += whole.width - kCodeWidth;
        } else {
            column.y = end + kMargin;
        }
        column.width = std::min(kCodeWidth, whole.width);
        contact_code(canvas);
    }
    column = Column{whole.x, whole.width, std::max(end, column.y)};
    end_card(canvas, card);
}

}  // namespace ui
