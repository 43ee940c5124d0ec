#include "ui/views/info.h"

#include <algorithm>
#include <array>

#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::make_id;

// Each page is "info.<name>.title" and "info.<name>.1", "info.<name>.2" … with "info.<name>.2.heading" above and a way
// to write to the operator below that is called "info.<name>.2.feedback".
struct Page {
    const char* name;
    char32_t symbol;
};

constexpr std::array<Page, 6> kPages = {{{"einfach", icon::kHelp},
                                         {"daten", icon::kVerified},
                                         {"barrierefreiheit", icon::kVisibility},
                                         {"datenschutz", icon::kShield},
                                         {"impressum", icon::kMail},
                                         {"lizenzen", icon::kInfo}}};

struct OperatorLine {
    const char* text_key;
    std::string value;
};

// Placeholders of the data stand in brackets; an empty value is one too.
bool is_placeholder(const std::string& value) {
    return value.empty() || value.front() == '[';
}

std::vector<OperatorLine> operator_lines(const catalogue::SiteOperator& site) {
    return {{"operator.name", site.name},
            {"operator.street", site.street},
            {"operator.city", site.city},
            {"operator.email", site.email},
            {"operator.phone", site.phone},
            {"operator.office", site.responsible_office},
            {"operator.privacy", site.data_protection_contact}};
}

// Name and address come from the region's data; what is not filled in is shown as missing.
void operator_record(Canvas& canvas) {
    const std::vector<OperatorLine> lines = operator_lines(canvas.engine().catalogue().meta.site_operator);
    const bool complete =
        std::none_of(lines.begin(), lines.end(), [](const OperatorLine& line) { return is_placeholder(line.value); });
    if (!complete) {
        notice(canvas, icon::kWarning, canvas.say("operator.incomplete"), Tone::alert);
        canvas.space(kCardGap);
    }
    const Card card = begin_card(canvas);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (index > 0) {
            canvas.space(kGap);
            hairline(canvas);
            canvas.space(kGap);
        }
        const std::string& value = lines[index].value;
        label_and_value(canvas, canvas.say(lines[index].text_key),
                        value.empty() ? canvas.say("info.placeholder") : value, Emphasis::value);
    }
    end_card(canvas, card);
    canvas.space(kMargin);
}

void feedback_button(Canvas& canvas, const std::string& label) {
    const std::string& email = canvas.engine().catalogue().meta.site_operator.email;
    if (is_placeholder(email)) {
        notice(canvas, icon::kWarning, canvas.say("info.feedback.missing"), Tone::alert);
    } else {
        button(canvas, make_id(canvas.parent(), "feedback"), to_address("mailto:" + email), label,
               ButtonLook{Weight::main, icon::kMail}, "info.feedback");
    }
    canvas.space(kCardGap);
}

void paragraphs(Canvas& canvas, const std::string& prefix) {
    const text::Messages& messages = canvas.engine().messages();
    for (int number = 1; messages.has(prefix + std::to_string(number)); ++number) {
        const std::string key = prefix + std::to_string(number);
        if (messages.has(key + ".heading")) {
            canvas.space(kCardGap);
            heading(canvas, 2, canvas.say(key + ".heading"));
            canvas.space(kGap);
        }
        paragraph(canvas, canvas.say(key));
        canvas.space(kCardGap);
        if (messages.has(key + ".feedback")) feedback_button(canvas, canvas.say(key + ".feedback"));
    }
}

void data_date(Canvas& canvas) {
    const catalogue::Meta& meta = canvas.engine().catalogue().meta;
    if (meta.data_date.empty()) return;
    const std::string date = text::partial_date(canvas.engine().messages(), meta.data_date);
    notice(canvas, icon::kToday, canvas.say("more.data", {{"region", meta.region_name}, {"date", date}}));
    canvas.space(kMargin);
}

}  // namespace

void info_rows(Canvas& canvas) {
    for (const Page& page : kPages) {
        link_row(canvas, make_id(canvas.parent(), "info", page.name), to_screen(app::Screen::info, page.name),
                 canvas.say(std::string("info.") + page.name + ".title"), RowLook{page.symbol, {}, true},
                 std::string("info.") + page.name);
        hairline(canvas);
    }
}

void show_info(Canvas& canvas) {
    const std::string& page = canvas.shown().subject;
    if (page == "ort") return show_place_question(canvas);
    if (page == "kinder") return show_children(canvas);
    if (page == "fragen") return show_questions(canvas);
    if (page == "zeitplan") return show_timeline_sheet(canvas);
#if FW_GALLERY
    if (page == "galerie") return show_gallery(canvas);
#endif
    const std::string prefix = "info." + page + ".";
    back_button(canvas);
    if (!canvas.engine().messages().has(prefix + "title")) {
        nothing_here(canvas);
        return;
    }
    heading(canvas, 1, canvas.say(prefix + "title"));
    canvas.space(kMargin);
    if (page == "impressum" || page == "datenschutz") operator_record(canvas);
    if (page == "daten") data_date(canvas);
    paragraphs(canvas, prefix);
}

}  // namespace ui
