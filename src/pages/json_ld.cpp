#include "pages/json_ld.h"

#include <cstdio>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace pages {
namespace {

std::string quoted(std::string_view words) {
    std::string json = "\"";
    for (std::size_t position = 0; position < words.size();) {
        const char32_t letter = base::next_code_point(words, position);
        const bool plain = letter >= 0x20 && letter != '"' && letter != '\\' && letter != '<' && letter != '>' &&
                           letter != '&' && letter != 0x7F && letter != 0x2028 && letter != 0x2029;
        if (plain) {
            base::append_utf8(json, letter);
        } else {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(letter));
            json += escaped;
        }
    }
    return json + "\"";
}

// Members in the order in which they are added; empty words are left out, because unknown is not "".
class Object {
public:
    explicit Object(std::string_view type) { add_json("@type", quoted(type)); }

    Object& add(std::string_view key, std::string_view words) {
        return words.empty() ? *this : add_json(key, quoted(words));
    }
    Object& add_json(std::string_view key, std::string_view json) {
        if (json.empty()) return *this;
        text_ += (text_.empty() ? "" : ",") + quoted(key) + ":" + std::string(json);
        return *this;
    }
    std::string json() const { return "{" + text_ + "}"; }

private:
    std::string text_;
};

std::string address_json(const catalogue::Address& address) {
    if (address.empty()) return {};
    return Object("PostalAddress")
        .add("streetAddress", address.street)
        .add("postalCode", address.postal_code)
        .add("addressLocality", address.city)
        .add("addressCountry", "DE")
        .json();
}

std::string area_json(const Sources& sources, const catalogue::Offer& offer) {
    std::string items;
    for (const std::string& id : offer.service_area) {
        const catalogue::Place* place = sources.catalogue.find_place(id);
        if (place == nullptr) continue;
        items += (items.empty() ? "" : ",") + quoted(place->name);
    }
    return items.empty() ? std::string() : "[" + items + "]";
}

std::string channel_json(const catalogue::Record& record) {
    const std::string phone = record.phones.empty() ? std::string() : record.phones[0].dialled;
    const std::string url = record.url.rfind("https://", 0) == 0 ? record.url : std::string();
    if (phone.empty() && url.empty() && record.email.empty()) return {};
    Object channel("ServiceChannel");
    if (!phone.empty() || !record.email.empty()) {
        channel.add_json("servicePhone",
                         Object("ContactPoint").add("telephone", phone).add("email", record.email).json());
    }
    return channel.add("serviceUrl", url).json();
}

}  // namespace

std::string json_ld(const Sources& sources, const catalogue::Record& record) {
    if (record.sensitive) return {};
    Object service("Service");
    service.add_json("@context", "\"https://schema.org\"");
    service.add("name", record.title.de).add("description", record.summary.de);
    service.add("serviceType", kind_words(sources, record));
    if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) {
        Object provider("Organization");
        provider.add("name", offer->provider).add_json("address", address_json(offer->address));
        service.add_json("provider", provider.json());
        service.add_json("areaServed", area_json(sources, *offer));
    }
    return service.add_json("availableChannel", channel_json(record)).json();
}

}  // namespace pages
