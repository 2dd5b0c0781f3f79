export default definePageConfig({ navigationBarTitleText: '调整党小组' });
