// The coordinator's work list: whom to call first.
#include "authoring/review.h"

#include <gtest/gtest.h>

namespace {

authoring::SourceRecord offer(const std::string& id, const std::string& provider, const std::string& as_of,
                              catalogue::Checked checked) {
    catalogue::Offer details;
    details.provider = provider;
    authoring::SourceRecord source;
    source.record.id = id;
    source.record.title.de = id;
    source.record.provenance.as_of = as_of;
    source.record.provenance.checked = checked;
    source.record.details = details;
    return source;
}

TEST(Review, UnconfirmedAndOldRecordsOfAProviderComeFirst) {
    using catalogue::Checked;
    authoring::DataFolder data;
    data.records = {
        offer("neu", "Caritas", "2025-03", Checked::seen), offer("bestaetigt", "Caritas", "2019", Checked::confirmed),
        offer("alt", "Caritas", "2012", Checked::seen), offer("ohne-datum", "Caritas", "", Checked::unverified)};
    const auto groups = authoring::make_review(data);
    ASSERT_EQ(groups.size(), 1U);
    std::vector<std::string> order;
    for (const auto& item : groups[0].items) {
        order.push_back(item.record);
    }
    EXPECT_EQ(order, (std::vector<std::string>{"ohne-datum", "alt", "neu", "bestaetigt"}));
}

TEST(Review, TheProviderWithTheOldestRecordIsAskedFirst) {
    using catalogue::Checked;
    authoring::DataFolder data;
    data.records = {offer("a", "AWO", "2024", Checked::seen), offer("b", "Bistum", "2008", Checked::seen),
                    offer("c", "Caritas", "2001", Checked::confirmed)};
    catalogue::Record benefit;
    benefit.id = "kindergeld";
    benefit.details = catalogue::Benefit();
    data.records.push_back({benefit, "", "germany/benefits.json"});
    const auto groups = authoring::make_review(data);
    ASSERT_EQ(groups.size(), 4U);
    EXPECT_EQ(groups[0].provider, "Bistum");
    EXPECT_EQ(groups[1].provider, "AWO");
    EXPECT_EQ(groups[2].provider, "Caritas");
    EXPECT_EQ(groups[3].provider, "");
}

}  // namespace
