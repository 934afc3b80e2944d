// Generated from lexicon/known-abbreviations.yml by `npm run lexicon`. Change that file, not this one.
export const knownAbbreviations = [
  {"use":"economy","words":["GDP","GNP","CPI","PPI","PMI","VAT","FDI","GVA","IPO","SME","SMEs","SOE","SOEs","CEO","CFO","ETF","REIT","PPP","ROI","R&D","RMB","CNY","USD","EUR","HKD","WTO","IMF","OECD","RCEP","BRICS","APEC","ASEAN","SCO","EU","UK","USA","UN","UNESCO","WHO","MBA","EMBA","HQ","HR","VIP","VAT","TEU","TEUs"]},
  {"use":"state","words":["CPC","NPC","CPPCC","PLA","SAR","PRC","CCDI","CCTV","NGO","NGOs","ID"]},
  {"use":"technology","words":["AIGC","AGI","GPU","CPU","IoT","ICT","LED","USB","GPS","BIM","GIS","VPN","NEV","NEVs","EV","EVs","UAV","UAVs","PET","MRI","ICU","DNA","RNA","HIV","AIDS","COVID","SARS","STEM","PhD","PPE","APP","API","SaaS","IDC","LNG","LPG","BRT","CBD","CBDs","TOD","ESG","MICE","TCM","POP","ATM","NFC","DIY","EMU"]},
] as const;
