// What the directory knows, as plain values: offers, benefits, check-ups, vaccinations, tasks, help lines, and the
// honesty marks that travel with each of them to the screen. Names follow the glossary; where Open Referral HSDS 3.1
// has a word, it is used.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace catalogue {

// The same text in the languages that the data has; an empty string is a missing translation, never an empty text.
struct LocalText {
    std::string de;    // German
    std::string easy;  // Einfache Sprache
    std::string en;    // English

    bool operator==(const LocalText& other) const = default;
};

// Unknown is a value of its own, never "no".
enum class Known : std::uint8_t { unknown, no, yes };

// How a fact was found: `seen` on a public page, `unverified` general knowledge, `confirmed` by its provider.
enum class Checked : std::uint8_t { unverified, seen, confirmed };

// By the age of the source when the data were collected: low from 2024, medium 2020 to 2023, high before 2020, unknown
// without a date. For ranking and the work list; what a screen says of the age goes by today (calendar::is_old).
enum class StaleRisk : std::uint8_t { unknown, low, medium, high };

// What a record rests on and how old that is.
struct Provenance {
    std::string source;
    Checked checked = Checked::unverified;
    std::string as_of;  // "2024", "2024-10" or "2024-10-05"; empty when the source shows no date
    StaleRisk stale_risk = StaleRisk::unknown;
    std::vector<std::string> unverified_fields;  // names of fields to be treated as unverified although `seen`

    bool operator==(const Provenance& other) const = default;
};

// What can be named as the source, without the remark that something is general knowledge; empty where there is no
// more.
std::string_view nameable_source(const Provenance& provenance);

enum class RecordType : std::uint8_t { offer, benefit, checkup, vaccination, task, helpline };

enum class Cost : std::uint8_t {
    unknown,
    free,
    free_statutory,
    free_donation,
    mostly_free,
    low_cost,
    fee,
    fee_reducible,
    depends_on_insurer,
    local_call,
    toll
};

// A number as shown ("02541 18-5230") and as dialled ("+492541185230" or a short number such as "116117").
struct Phone {
    std::string shown;
    std::string dialled;

    bool operator==(const Phone& other) const = default;
};

struct Address {
    std::string street;
    std::string postal_code;
    std::string city;

    bool empty() const { return street.empty() && postal_code.empty() && city.empty(); }

    bool operator==(const Address& other) const = default;
};

// Opening or calling hours that repeat every week, wall clock of Europe/Berlin.
struct WeeklySpan {
    std::uint8_t days = 0;    // bit 0 Monday … bit 6 Sunday, bit 7 public holidays
    std::uint16_t opens = 0;  // minutes after midnight
    std::uint16_t closes = 0;

    bool operator==(const WeeklySpan& other) const = default;
};

// Distance from an anchor date. Hours count as ⌊h/24⌋ days; years and months are calendar months with clamped ends.
struct Offset {
    std::int32_t months = 0;
    std::int32_t days = 0;

    bool operator==(const Offset& other) const = default;
};

enum class Anchor : std::uint8_t {
    birth,
    due_date,
    kita_start,
    school_start,
    leave_start,
    application,
    main_benefit,
    illness,
    move_date,
    separation,
    event,
    tax_year
};

// Both ends relative to the anchor; a missing end is open.
struct Window {
    Anchor anchor = Anchor::birth;
    std::optional<Offset> from;
    std::optional<Offset> until;
    bool until_inclusive = false;

    bool operator==(const Window& other) const = default;
};

// Another version of the dated rule of a record: it replaces window and tolerance of the details for whom it begins
// while it is valid. Decisions of the G-BA, of STIKO and of the lawmakers arrive as such an entry.
struct RuleVersion {
    std::string valid_from;           // ISO, inclusive
    std::string valid_to;             // ISO, inclusive; empty: until further notice
    std::optional<Window> window;     // none: from then on nothing is due
    std::optional<Window> tolerance;  // check-ups only
    std::string source;

    bool operator==(const RuleVersion& other) const = default;
};

struct Offer {
    std::string provider;
    std::vector<std::string> target_groups;
    std::string municipality;               // place id of the seat; empty when unknown
    std::vector<std::string> service_area;  // place ids; offers are filtered by these, never by municipality
    Address address;
    std::string opening_hours_note;
    std::string appointment;  // "open", "required", "referral"; empty when unknown
    std::string accessibility;

    bool operator==(const Offer& other) const = default;
};

struct Benefit {
    std::string who;
    std::string amount;        // in words, with the unit
    std::string amount_as_of;  // date of the amount itself
    std::string apply_at;
    std::string apply_at_local;  // office in this region and what it covers; empty when unknown
    std::string deadline;        // in words
    std::vector<std::string> documents;
    std::string legal_basis;
    std::vector<std::string> related;  // record ids
    std::optional<Window> due;         // only where no task says when: the timeline takes it from here
    // What has to be so for a family to get it, all of it (keys of the taxonomy), as `who` says it; "everyone" alone:
    // every family with a child of that age. Empty: `who` says it in words that no key stands for.
    std::vector<std::string> conditions;

    bool operator==(const Benefit& other) const = default;
};

struct Checkup {
    std::string code;         // "U3"
    std::string former_code;  // "FU1a"; empty when it never had another
    std::string group;        // "physician", "newborn_screening", "dental" …
    std::string age_label;
    std::string tolerance_label;
    Window window;
    std::optional<Window> tolerance;
    std::string tolerance_note;
    std::vector<std::string> where;
    std::string documented_in;
    std::string obligation;
    // When the state reminds of it by letter, in days after the end of the tolerance (negative: before). None: never.
    std::optional<std::int32_t> reminder_letter_days;

    bool operator==(const Checkup& other) const = default;
};

// RSV antibodies depend on the season: born in these months, due right away or in a window of the same year.
struct SeasonCase {
    std::vector<std::uint8_t> born_months;  // 1 … 12
    std::optional<Offset> until;            // due from birth until then (exclusive), or
    std::uint8_t from_month = 0;            // the first day of this month …
    std::uint8_t until_month = 0;           // … to the last day of that one, in the year of birth

    bool operator==(const SeasonCase& other) const = default;
};

struct Vaccination {
    std::string protects_from;
    std::string dose;
    std::string category;  // "standard", "booster", "indication", "pregnancy", "parents", "withdrawn" …
    std::string age_label;
    Window window;
    std::vector<SeasonCase> season;
    std::optional<Offset> catch_up_until;      // exclusive
    std::string condition;                     // in words
    std::string condition_key;                 // the same as a key such as "preterm"; empty when it concerns everybody
    std::vector<std::string> linked_checkups;  // record ids

    bool operator==(const Vaccination& other) const = default;
};

struct Task {
    std::string phase;
    std::string category;
    Window window;
    bool hard_deadline = false;  // after this, money or a right is lost
    std::string due_kind;        // "window", "before", "recurring", "info", "conditional", "on_event" …
    std::string importance;      // "required", "recommended", "optional"
    std::string condition;       // key such as "single_parent"; empty when it concerns everybody
    std::vector<std::string> documents;
    std::vector<std::string> benefits;  // record ids, as are the next two
    std::vector<std::string> checkups;
    std::vector<std::string> vaccinations;
    std::vector<std::string> repeats;  // those of the two above that this task only repeats: the planner merges it
    std::vector<std::string> offer_kinds;
    std::string region;  // "DE", "NRW" or the name of a Kreis

    bool operator==(const Task& other) const = default;
};

struct Helpline {
    std::string channel;  // "phone", "online", "app"
    std::string region;
    std::string audience;
    std::string availability;  // in words
    bool around_the_clock = false;
    bool online_chat = false;
    std::uint8_t priority = 0;  // small is urgent; 1 to 10 belong on the emergency screen
    std::string accessibility;
    std::string languages_note;

    bool operator==(const Helpline& other) const = default;
};

struct Record {
    std::string id;
    std::string kind;  // taxonomy key; empty where the type has none
    LocalText title;
    LocalText summary;
    std::string note;
    std::vector<std::string> topics;       // taxonomy keys
    std::vector<std::string> life_phases;  // taxonomy keys
    std::vector<std::string> languages;    // BCP 47 tags; empty is unknown, not "German only"
    std::vector<Phone> phones;
    std::string email;
    std::string url;
    std::vector<WeeklySpan> opening_hours;
    Cost cost = Cost::unknown;
    Known anonymous = Known::unknown;
    // Violence, addiction, debt, pregnancy conflict and the like: never enters the address, the history or a title.
    bool sensitive = false;
    Provenance provenance;
    std::vector<RuleVersion> rule_versions;  // by valid_from
    // How often the dated rule of this record was changed since it is published; 0 when it never was or there is none.
    std::uint32_t rule_revision = 0;
    std::variant<Offer, Benefit, Checkup, Vaccination, Task, Helpline> details;

    RecordType type() const { return static_cast<RecordType>(details.index()); }

    bool operator==(const Record& other) const = default;
};

struct Place {
    std::string id;
    std::string name;
    std::string kreis;  // region key: "coesfeld", "guetersloh", "lippe", "warendorf"
    std::string kreis_name;
    std::vector<std::string> postal_codes;
    std::vector<std::string> districts;  // Ortsteile, incomplete
    double latitude = 0;                 // rough, from GeoNames (CC BY 4.0)
    double longitude = 0;
    std::string youth_welfare_office;
    std::uint32_t inhabitants = 0;  // 0 when unknown
    std::string inhabitants_as_of;

    bool operator==(const Place& other) const = default;
};

// A key of the taxonomy with its labels.
struct Term {
    std::string key;
    LocalText label;

    bool operator==(const Term& other) const = default;
};

struct LifePhase {
    std::string key;
    LocalText label;
    std::optional<std::int32_t> from_months;  // none: before birth
    std::optional<std::int32_t> until_months;

    bool operator==(const LifePhase& other) const = default;
};

// What people say ("Schreibaby") and what it leads to.
struct LexiconEntry {
    std::string id;  // names the entry among the data files; a region's catalogue is without
    std::string term;
    std::vector<std::string> variants;
    std::string language;  // BCP 47
    std::string type;      // "everyday", "official", "field", "abbrev", "proper", "dialect", "foreign"
    std::vector<std::string> topics;
    std::vector<std::string> kinds;
    std::vector<std::string> targets;  // record ids

    bool operator==(const LexiconEntry& other) const = default;
};

// Fixed ("01-01") or relative to Easter Sunday.
struct HolidayRule {
    std::string id;
    std::string name;
    std::uint8_t month = 0;  // with day; 0 when relative to Easter
    std::uint8_t day = 0;
    std::int16_t easter_offset_days = 0;
    bool statutory = false;  // Easter and Whit Sunday are none in NRW, but offices close all the same

    bool operator==(const HolidayRule& other) const = default;
};

struct SchoolHoliday {
    std::string id;
    std::string name;
    std::string from;   // ISO dates, both inclusive
    std::string until;  // empty when not known

    bool operator==(const SchoolHoliday& other) const = default;
};

// Bodies and dated meetings of the professionals' network.
struct NetworkBody {
    std::string id;
    std::string name;
    std::string type;  // "network", "steering_group", "working_group", "committee" …; events: "conference" …
    bool is_event = false;
    std::string kreis;
    std::string municipality;
    std::vector<std::string> service_area;
    std::vector<std::string> topics;
    std::string purpose;                   // bodies only
    std::string members;                   // bodies only, in words
    std::optional<std::int32_t> age_from;  // bodies only, in years: whom the body is about
    std::optional<std::int32_t> age_until;
    std::string date_from;  // from here on events only; ISO, may be empty
    std::string date_until;
    std::string time_from;  // "HH:MM"
    std::string time_until;
    std::string venue;
    std::string audience;
    std::string registration_deadline;  // ISO
    std::optional<std::int32_t> capacity;
    std::string attendance_reported;  // in words
    std::string price;                // in words
    std::string note;
    Provenance provenance;

    bool operator==(const NetworkBody& other) const = default;
};

// An id that stands in printed links and under which nothing is found any more, and the one that took its place.
struct RenamedId {
    std::string before;
    std::string now;

    bool operator==(const RenamedId& other) const = default;
};

}  // namespace catalogue
