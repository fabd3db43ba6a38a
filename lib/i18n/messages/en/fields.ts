import type { Translation } from "../../translation";
import type { fields as source } from "../zh-CN/fields";

export const fields = {
  headings: {
    captcha: "Picture code",
    sponsor: "Sponsor",
    sponsorPrincipal: "Sponsor’s person in charge",
    legalRep: "Legal representative",
    websitePrincipal: "Website’s person in charge",
    appPrincipal: "App’s person in charge",
    person: "Person in charge",
    website: "Website",
    app: "App",
    service: "Website or App",
    approval: "Pre-approval or special approval",
    siteAddress: "Website address",
    appAddress: "App domains and SDKs",
    platform: "Platform",
    sdk: "External SDK",
    access: "Access information",
    agreements: "Pledges and agreements",
    verificationForm: "Authenticity verification form",
    cancel: "Cancellation",
    claim: "Existing filing",
    transfer: "Account transfer",
    migrate: "Sponsor migration",
  },
  words: {
    order: "The order as a whole",
    website: "Website {n}",
    app: "App {n}",
    service: "Website or App {n}",
    platform: "Platform {n}",
    sdk: "SDK {n}",
    named: "{kind} “{name}”",
    separator: " · ",
    otherAccount: "another account",
    otherOrder: "another order",
    allServices: "List of websites and Apps",
    platforms: "Platforms",
    sdks: "External SDKs",
  },
  labels: {
    captcha: {
      captcha: {
        label: "Picture code",
        hint: "The 4 characters in the picture, in capitals or small letters",
      },
    },
    sponsor: {
      regionCode: {
        label: "Sponsor’s region",
        hint: "Organisations: where the body is registered; individuals: where you live. The bureau of this province reviews the filing",
      },
      sponsorKind: {
        label: "Sponsor kind",
        hint: "As on the certificate; sole traders choose “enterprise”",
      },
      certType: {
        label: "Sponsor’s document type",
        hint: "The documents offered depend on the sponsor kind",
      },
      certNo: {
        label: "Sponsor’s document number",
        hint: "As on the document, e.g. the 18-character unified code 91440300MA5DEMX715; individuals enter the number of their own document",
      },
      sponsorName: {
        label: "Sponsor’s name",
        hint: "Letter by letter as on the document; individuals enter their name, sole traders without a trade name “姓名（个体工商户）”",
      },
      certAddress: {
        label: "Address on the document",
        hint: "Letter by letter as printed on the licence or identity card",
      },
      certRegionCode: {
        label: "Region of the address on the document",
        hint: "If it lies in another province than the sponsor’s region, some bureaus ask for a residence permit",
      },
      commAddress: {
        label: "Mailing address (without province, city, district)",
        inSentence: "mailing address",
        hint: "Down to the door number, e.g. 科苑路8号讯美科技广场3栋1201室; no province, city or district, no signs such as “-” or “#”",
      },
      superior: {
        label: "Investor or superior body",
        hint: "Enterprises usually enter their own name or the legal representative; without a superior body enter the sponsor’s own name",
      },
      certValidFrom: {
        label: "Document valid from",
        hint: "E.g. 2020-05-06; for a business licence the day of founding or issue",
      },
      certLongTerm: {
        label: "Valid without end",
        hint: "Tick if the document says 长期 or shows no last day",
      },
      certValidTo: {
        label: "Document valid to",
        hint: "The last day on the document, for example 2035-03-01",
      },
      subjectRemark: {
        label: "Remark on the sponsor",
        hint: "Up to 200 characters; if the address has no door number, write 通信地址已为最详细",
      },
      businessScope: {
        label: "Business scope",
        hint: "As on the business licence; used to check trade qualifications",
      },
    },
    person: {
      isLegalRep: {
        label: "Is this person the legal representative?",
        inSentence: "whether this person is the legal representative",
        hint: "Most bureaus want the legal representative; anybody else needs a letter of authorisation",
      },
      name: { label: "Name", hint: "As on the document; the dot in names of ethnic minorities is “·”" },
      certType: {
        label: "Document type",
        hint: "Mainland residents choose the resident identity card; temporary cards cannot be used",
      },
      certNo: { label: "Document number", hint: "As on the document; a final letter X in capitals" },
      nationality: {
        label: "Nationality (region)",
        hint: "As in the passport or on the permanent residence card",
      },
      birthDate: { label: "Date of birth", hint: "E.g. 1990-01-31, as on the document" },
      certValidFrom: {
        label: "Document valid from",
        hint: "E.g. 2018-03-01, on the emblem side of the identity card",
      },
      certLongTerm: { label: "Valid without end", hint: "Tick if the document says 长期" },
      certValidTo: {
        label: "Document valid to",
        hint: "The last day on the document, for example 2035-03-01",
      },
      mobile: {
        label: "Contact 1 (mobile)",
        inSentence: "mobile number",
        hint: "11 digits; receives the MIIT verification code by SMS. Numbers of virtual operators cannot be used",
      },
      mobileCode: {
        label: "SMS code",
        hint: "Ask for a code, then type the 6 digits sent to the mobile above; valid for 5 minutes",
      },
      landline: {
        label: "Contact 2 (office phone)",
        inSentence: "office phone",
        hint: "E.g. 086-0755-26888888, with an extension 086-0755-26888888-123; individuals may repeat their mobile",
      },
      emergencyMobile: {
        label: "Emergency contact number",
        hint: "Another mobile that is answered at any time; not the mobile of anybody in charge in this order",
      },
      email: { label: "E-mail", hint: "E.g. zhangwei@example.cn; receives notices of the review" },
      position: { label: "Position", hint: "E.g. general manager" },
      imType: { label: "Messenger", hint: "Lets the reviewer reach you" },
      imAccount: { label: "Messenger account", hint: "Of the messenger chosen" },
      remark: { label: "Remark", hint: "Up to 200 characters" },
      belongsToSponsor: {
        label: "Declared to work for the sponsor",
        hint: "The person in charge of an organisation’s website or App must belong to it",
      },
    },
    service: {
      serviceType: {
        label: "Type of service",
        hint: "Websites and Apps are filed one by one; mini programs are filed on their own platform",
      },
      domain: {
        label: "Domain of the website",
        hint: "The registered, real-name verified domain alone, e.g. example.cn without www; one domain for each website",
      },
      appName: { label: "App name", hint: "The same as in every App store" },
      serviceName: {
        label: "Website name",
        hint: "Organisations best use their full name or one that fits their business, e.g. 星河软件官网; not just a domain, digits or a place",
      },
      serviceContents: {
        label: "Service content",
        hint: "Up to 5; organisations usually choose “organisation’s portal”, individuals “other”",
      },
      preApprovals: {
        label: "Pre-approval or special approval",
        hint: "News, publishing, medicine, culture, video, finance, religion and the like need the authority’s approval first",
      },
      languages: { label: "Languages", hint: "Tick every language the website or App uses" },
      isCommercial: {
        label: "Is it commercial?",
        inSentence: "whether it is commercial",
        hint: "Information or services for payment; these need a commercial ICP licence after the filing",
      },
      hasInteraction: {
        label: "Does it have forums, comments or other interaction?",
        inSentence: "whether it has interaction",
        hint: "Websites of individuals may not offer any",
      },
      remark: {
        label: "Remark on the service",
        hint: "Individuals describe the real content in 20 to 200 characters, e.g. that the site holds your own reading notes and photographs",
      },
      policeSyncConsent: {
        label: "Pass the filed data to the police network filing platform",
        hint: "Optional; after approval a data code, valid for 30 days, shortens the police network filing",
      },
      homepageUrl: {
        label: "Home page URL",
        hint: "E.g. www.example.cn, without http://; the filed domain or its www",
      },
      siteAccessUrlForReview: {
        label: "Preview address for the reviewer",
        inSentence: "preview address",
        hint: "E.g. https://preview.example.cn; shows the website before it opens",
      },
      allDomains: {
        label: "All domains the App uses",
        hint: "One a line, e.g. api.example.cn; the registrable domain must be real-name verified and belong to the sponsor",
      },
      hostedDomains: {
        label: "Domains used on this platform",
        hint: "At least one domain that points to a cloud instance of ours",
      },
      usesSdk: {
        label: "Does the App use external SDKs?",
        inSentence: "whether the App uses external SDKs",
        hint: "SDKs of others for payment, location, sign-in, push messages, statistics, advertising and the like",
      },
    },
    approval: {
      approvalNo: {
        label: "Approval number",
        hint: "As on the approval; the document itself is uploaded with the materials",
      },
    },
    platform: {
      platform: { label: "Platform", hint: "One entry for each platform" },
      packageName: {
        label: "Package name / bundle ID",
        hint: "E.g. cn.example.app; the package name on Android and HarmonyOS, the bundle ID on iOS",
      },
      publicKey: {
        label: "Public key",
        hint: "Of the signing certificate, in hexadecimal; copy it in full",
      },
      certFingerprint: {
        label: "Certificate fingerprint (MD5 of the signature)",
        hint: "Android: MD5, 32 characters; iOS: SHA-1, 40 characters; colons are allowed",
      },
      domains: { label: "Domains used by the platform", hint: "Chosen from all domains the App uses" },
      downloadUrl: { label: "Download address", hint: "E.g. https://example.cn/app" },
    },
    sdk: {
      sdkName: { label: "SDK name", hint: "As its provider publishes it, e.g. 星链支付SDK" },
      sdkProvider: { label: "SDK provider", hint: "Full name of the company that provides it" },
      sdkType: { label: "SDK type" },
    },
    access: {
      resourceMode: {
        label: "Source of the cloud service",
        hint: "An instance bought in this account, or a service code for one bought in another account",
      },
      instanceId: {
        label: "Cloud instance",
        hint: "In mainland China, with a public IP address, prepaid for at least 3 months in all",
      },
      serviceCode: {
        label: "Service code",
        hint: "20 characters, e.g. 7K3M 9QAZ 2BTR 6XW4 HNDN; one code serves one website or App",
      },
      ipRanges: {
        label: "IP addresses",
        hint: "One address or range a line, e.g. 119.29.29.29 or 119.29.29.1-119.29.29.8; up to 3 lines",
      },
    },
    agreements: {
      authenticity: {
        label: "Pledge that everything is true",
        hint: "All data and materials are true, exact and complete, and changes will be filed in time",
      },
      agencyService: {
        label: "Agreement on filing on behalf",
        hint: "We hand the application to the bureau for you",
      },
      informationSecurity: {
        label: "Pledge on information security",
        hint: "Nothing unlawful will be made or spread, and the authorities’ supervision is accepted",
      },
      personalData: {
        label: "Notice on personal data",
        hint: "You know why, which and how long personal data is kept for the filing, and who receives it",
      },
    },
    verificationForm: {
      confirmed: {
        label: "The verification form is correct",
        hint: "It is made from the data above; a tick confirms it",
      },
    },
    cancel: {
      cancelReason: {
        label: "Reason for cancelling",
        hint: "Choose the one that fits best",
      },
      cancelReasonText: { label: "Explanation", hint: "5 to 200 characters" },
      impactAcknowledged: {
        label: "I know the effects",
        hint: "The website or App must go offline and the filing number lapses; opening it again takes a new filing",
      },
      confirmText: {
        label: "Type the filing number to confirm",
        hint: "The whole number that is being cancelled, e.g. 粤ICP备2026000001号-1",
      },
    },
    claim: {
      subjectNumber: {
        label: "Subject number",
        hint: "E.g. 粤ICP备2026000001号, to be found at beian.miit.gov.cn; without the number of a website such as “-1”",
      },
      certType: { label: "Document type", hint: "Of the document the filing was made with" },
      certNo: { label: "Document number", hint: "Of the document the filing was made with" },
      legacyPassword: {
        label: "Filing password",
        hint: "The password given with early filings. It is not shown again",
      },
    },
    transfer: {
      targetAccount: {
        label: "Target account",
        hint: "The account that takes over the filing; it must not hold a sponsor yet, and both sides confirm by SMS",
      },
    },
    migrate: {
      targetAccount: {
        label: "Target account",
        hint: "The account that takes over the websites; its sponsor must be filed in the same province",
      },
      serviceNumbers: { label: "Websites to move", hint: "Websites only; Apps cannot be moved" },
    },
  },
} satisfies Translation<typeof source>;
