#include "pages/print_style.h"

#include "base/date.h"
#include "base/sha256.h"
#include "pages/html.h"
#include "text/dates.h"

namespace pages {

// Made from web/print.css by src/pages/print_style.cmake.
extern const std::string_view kPrintCss;

namespace {

// As a CSS string: everything that could end it is written as a number.
std::string css_string(std::string_view words) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string quoted = "\"";
    for (const char letter : words) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte < 0x20 || letter == '"' || letter == '\\' || letter == '<' || letter == '>') {
            quoted += '\\';
            quoted += kHex[byte >> 4];
            quoted += kHex[byte & 15u];
            quoted += ' ';
        } else {
            quoted += letter;
        }
    }
    return quoted + '"';
}

std::string base64(const base::Sha256& bytes) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t start = 0; start < bytes.size(); start += 3) {
        std::uint32_t group = 0;
        for (std::size_t byte = start; byte < start + 3; ++byte) {
            group = group << 8 | (byte < bytes.size() ? bytes[byte] : 0u);
        }
        for (const int shift : {18, 12, 6, 0}) text += kLetters[group >> shift & 63u];
    }
    // 32 bytes leave one short of a group.
    text.back() = '=';
    return text;
}

}  // namespace

std::string print_style(Paper paper, std::string_view footer) {
    std::string style(kPrintCss);
    const bool a4 = paper == Paper::a4;
    style +=
        "@page { size: " + std::string(a4 ? "A4" : "A5") + "; margin: " + (a4 ? "13mm 15mm 18mm" : "10mm 11mm 19mm");
    style += "; @bottom-left { content: " + css_string(footer) + "; width: 86%; vertical-align: top; ";
    style += "padding-top: 2mm; font: 9pt/1.25 \"Noto Sans\", sans-serif; color: #4e5e5c }";
    style += " @bottom-right { content: counter(page) \" / \" counter(pages); vertical-align: top; padding-top: 2mm; ";
    style += "font: bold 9pt/1.25 \"Noto Sans\", sans-serif; color: #4e5e5c } }\n";
    style += a4 ? "html { font-size: 12pt }\n" : "html { font-size: 10pt }\n";
    return style;
}

std::string print_footer(const catalogue::Meta& meta, const text::Messages& messages) {
    const auto date = base::parse_date(meta.data_date);
    return messages.say(meta.confirmed ? "handout.footer" : "handout.footer.preview",
                        {{"region", meta.region_name}, {"date", date ? text::full_date(messages, *date) : ""}});
}

std::string printed_document(std::string_view title, std::string_view language, std::string_view style,
                             const semantics::Tree& tree) {
    const std::string hash = base64(base::sha256(style));
    std::string html = "<!doctype html>\n<html lang=\"" + escape_html(language) + "\">\n<head>\n";
    html += "<meta charset=\"utf-8\">\n";
    html += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" + hash +
            "'; img-src data:; base-uri 'none'; form-action 'none'\">\n";
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    html += "<meta name=\"robots\" content=\"noindex\">\n<title>" + escape_html(title) + "</title>\n";
    html += "<style>" + std::string(style) + "</style>\n</head>\n<body class=\"sheet\">\n";
    return html + to_html(tree) + "</body>\n</html>\n";
}

}  // namespace pages
