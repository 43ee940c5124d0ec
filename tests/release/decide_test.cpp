// Which manifest may be installed, told by what somebody between the publisher and the phone might try.

#include "release/decide.h"

#include <gtest/gtest.h>

#include <random>

#include "release/development_key.h"
#include "support/release_builder.h"

namespace release {
namespace {

Verdict verdict_on(const std::string& bytes, const Trust& trust) {
    return decide(bytes, trust).verdict;
}

Trust trust_with(const std::string& installed) {
    const Trust fresh = support::fresh_trust();
    return trust_after(fresh, *decide(installed, fresh).manifest);
}

TEST(Decide, TheFirstReleaseAndEachNewerOneAreAccepted) {
    const std::string first = support::release_bytes(7, "a1");
    EXPECT_EQ(verdict_on(first, support::fresh_trust()), Verdict::accept);
    EXPECT_EQ(verdict_on(support::release_bytes(8, "a2"), trust_with(first)), Verdict::accept);
    EXPECT_EQ(verdict_on(first, trust_with(first)), Verdict::same);
}

TEST(Decide, Fault7_ARollbackIsRefusedAndADeliberateOneWithAHigherNumberAccepted) {
    const Trust trust = trust_with(support::release_bytes(8, "a2"));
    EXPECT_EQ(verdict_on(support::release_bytes(7, "a1"), trust), Verdict::older);
    EXPECT_EQ(verdict_on(support::release_bytes(9, "a1"), trust), Verdict::accept);
}

TEST(Decide, Fault10_TwoReleasesWithOneNumberDoNotBothPass) {
    const Trust trust = trust_with(support::release_bytes(8, "a2"));
    EXPECT_EQ(verdict_on(support::release_bytes(8, "a3"), trust), Verdict::mixed);
}

TEST(Decide, OnADevelopersMachineEveryBuildMayHaveTheSameNumber) {
    Trust trust = support::fresh_trust();
    trust.root = public_key_of(development_root_seed());
    const auto built = [](const std::string& edition) {
        Manifest manifest = support::unsigned_release(1, edition);
        manifest.key = development_working_key();
        manifest.signature = sign(bytes_to_sign(manifest), development_working_seed());
        return write_manifest(manifest);
    };
    const Decision first = decide(built("a1"), trust);
    ASSERT_EQ(first.verdict, Verdict::accept);
    const Trust installed = trust_after(trust, *first.manifest);
    EXPECT_EQ(verdict_on(built("a1"), installed), Verdict::same);
    EXPECT_EQ(verdict_on(built("a2"), installed), Verdict::accept);
}

TEST(Decide, Fault10_ACoreAndACatalogueOfDifferentSchemaAreNeverInstalledTogether) {
    Manifest manifest = support::unsigned_release(7, "a1");
    manifest.packages[0].schema = 4;  // Coesfeld already has the schema that only the next core reads
    const std::string bytes = support::signed_bytes(manifest, support::working_key("work", 1), "work");
    EXPECT_EQ(verdict_on(bytes, support::fresh_trust()), Verdict::mixed);

    Trust elsewhere = support::fresh_trust();
    elsewhere.chosen = {"catalogue/lippe", "core", "texts"};
    EXPECT_EQ(verdict_on(bytes, elsewhere), Verdict::accept);

    Trust data_only = support::fresh_trust();
    data_only.chosen = {"catalogue/lippe"};
    data_only.schema = 2;  // the running core is older than the data on offer
    EXPECT_EQ(verdict_on(bytes, data_only), Verdict::mixed);
}

TEST(Decide, AReleaseWithoutARegionThatWasChosenIsNotForUs) {
    Trust trust = support::fresh_trust();
    trust.chosen.push_back("catalogue/warendorf");
    EXPECT_EQ(verdict_on(support::release_bytes(7, "a1"), trust), Verdict::not_for_us);
}

TEST(Decide, ALaterFormatIsNotMistakenForDamage) {
    EXPECT_EQ(verdict_on("familienwegweiser-release 2\nanything\n", support::fresh_trust()), Verdict::not_for_us);
    EXPECT_EQ(verdict_on("familienwegweiser-release x\n", support::fresh_trust()), Verdict::unreadable);
    EXPECT_EQ(verdict_on("<html>Bitte anmelden</html>", support::fresh_trust()), Verdict::unreadable);
}

TEST(Decide, Fault6_NobodyElsesSignaturePasses) {
    const Manifest manifest = support::unsigned_release(7, "a1");
    const Trust trust = support::fresh_trust();
    // A working key that another root signed; a genuine key line over a signature by somebody else; a borrowed key
    // line.
    EXPECT_EQ(verdict_on(support::signed_bytes(manifest, support::working_key("work", 1, "other root"), "work"), trust),
              Verdict::wrong_key);
    EXPECT_EQ(verdict_on(support::signed_bytes(manifest, support::working_key("work", 1), "thief"), trust),
              Verdict::wrong_key);
    WorkingKey raised = support::working_key("work", 1);
    raised.serial = 2;  // the root never signed this number
    EXPECT_EQ(verdict_on(support::signed_bytes(manifest, raised, "work"), trust), Verdict::wrong_key);
    WorkingKey promoted = support::working_key("work", 1);
    promoted.development = !promoted.development;
    EXPECT_EQ(verdict_on(support::signed_bytes(manifest, promoted, "work"), trust), Verdict::wrong_key);
}

TEST(Decide, Fault6_AThousandFlippedBitsAreAThousandRefusals) {
    const std::string good = support::release_bytes(7, "a1");
    const Trust trust = support::fresh_trust();
    std::mt19937 random(1);
    for (int round = 0; round < 1000; ++round) {
        std::string damaged = good;
        const std::size_t at = random() % damaged.size();
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (random() % 8)));
        const Verdict verdict = verdict_on(damaged, trust);
        EXPECT_TRUE(verdict == Verdict::wrong_key || verdict == Verdict::unreadable || verdict == Verdict::not_for_us)
            << "byte " << at << ", verdict " << static_cast<int>(verdict);
    }
}

TEST(Decide, Fault8_AFrozenReleaseIsShownAsOutOfDateAndLocksNobodyOut) {
    const std::string bytes = support::release_bytes(7, "a1");
    const Decision decision = decide(bytes, support::fresh_trust());
    EXPECT_EQ(decision.verdict, Verdict::accept);
    EXPECT_FALSE(is_expired(*decision.manifest, *base::parse_date("2026-12-22")));
    EXPECT_TRUE(is_expired(*decision.manifest, *base::parse_date("2026-12-23")));
    EXPECT_FALSE(is_expired(*decision.manifest, base::Date{})) << "a device that does not know the day";
}

TEST(Decide, Fault9_AWrongClockIsNamedAndStopsNoUpdate) {
    const Decision decision = decide(support::release_bytes(7, "a1"), support::fresh_trust());
    EXPECT_EQ(decision.verdict, Verdict::accept);
    struct Clock {
        const char* today;
        bool wrong;
        bool expired;
    };
    for (const Clock& clock : {Clock{"1970-01-01", true, false}, Clock{"2036-11-22", false, true},
                               Clock{"2026-11-20", false, false},  // two days behind: a time zone, a late evening
                               Clock{"2026-11-19", true, false}, Clock{"2026-11-22", false, false}}) {
        const base::Date today = *base::parse_date(clock.today);
        EXPECT_EQ(is_clock_wrong(*decision.manifest, today), clock.wrong) << clock.today;
        EXPECT_EQ(is_expired(*decision.manifest, today), clock.expired) << clock.today;
    }
}

TEST(Decide, Fault29_ALostKeyIsReplacedByTheRootKeyWithinOneUpdate) {
    const Trust before = trust_with(support::release_bytes(7, "a1"));
    const Manifest next = support::unsigned_release(8, "a2");
    const std::string by_new_key = support::signed_bytes(next, support::working_key("second work", 2), "second work");
    EXPECT_EQ(verdict_on(by_new_key, before), Verdict::accept);

    const Trust after = trust_after(before, *decide(by_new_key, before).manifest);
    EXPECT_EQ(verdict_on(support::release_bytes(9, "a3"), after), Verdict::replaced_key)
        << "whoever found the old key signs nothing any more";
}

TEST(Decide, Fault29_AThiefWhoUsedUpTheHighestNumberDoesNotLockThePublisherOut) {
    const Trust fooled = trust_with(support::release_bytes(4294967295u, "theft"));
    EXPECT_EQ(verdict_on(support::release_bytes(8, "a2"), fooled), Verdict::older);
    const std::string rescued = support::signed_bytes(support::unsigned_release(8, "a2"),
                                                      support::working_key("second work", 2), "second work");
    EXPECT_EQ(verdict_on(rescued, fooled), Verdict::accept);
}

TEST(Decide, EveryVerdictHasASentenceOfItsOwn) {
    std::vector<std::string_view> keys;
    for (int verdict = 0; verdict <= static_cast<int>(Verdict::not_for_us); ++verdict) {
        keys.push_back(text_key(static_cast<Verdict>(verdict)));
    }
    std::sort(keys.begin(), keys.end());
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
}

TEST(DevelopmentKey, IsTheOneThatAPlainBuildTrustsAndIsMarkedAsSuch) {
    EXPECT_EQ(to_hex(trusted_root()), to_hex(public_key_of(development_root_seed())));
    const WorkingKey key = development_working_key();
    EXPECT_TRUE(key.development);
    EXPECT_EQ(key.serial, 0u) << "the first key of a publisher replaces it";
    EXPECT_TRUE(is_signed_by(trusted_root(), key.by_root, bytes_to_certify(key)));
}

}  // namespace
}  // namespace release
