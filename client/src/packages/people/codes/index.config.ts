export default definePageConfig({ navigationBarTitleText: '印加入码' });
